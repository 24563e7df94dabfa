var $preload = (() => {
  var known = new Set();
  return (base, files, load) => {
    if (typeof document === "object") {
      for (var file of files) {
        var { href } = new URL(file, base);
        if (known.has(href)) continue;
        known.add(href);
        var link = document.createElement("link");
        document.head.append(Object.assign(link, { rel: "modulepreload", href }));
      }
    }
    return load();
  };
})();
