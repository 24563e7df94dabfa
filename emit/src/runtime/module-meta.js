var $moduleMeta = (own, main, place) => {
  var meta = Object.assign({ __proto__: null }, own);
  if ("main" in meta) meta.main = meta.main && main;
  if (place && (own.url || place.startsWith("file:"))) {
    var url = (meta.url = new URL(place, own.url).href), path = decodeURIComponent(new URL(url).pathname);
    if (/^\/[a-z]:/i.test(path)) path = path.slice(1).replace(/\//g, "\\");
    if ("filename" in meta) meta.filename = path;
    if ("dirname" in meta) meta.dirname = path.replace(/[\\/][^\\/]*$/, "") || "/";
    if ("resolve" in meta)
      meta.resolve = (specifier) => (/^\.{0,2}\//.test(specifier) ? new URL(specifier, url).href : own.resolve(specifier));
  }
  return meta;
};
