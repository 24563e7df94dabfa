// xml2js: CoffeeScript output with closures around each file; sax and xmlbuilder below it.
const xml2js = require('xml2js');

const xml =
  '<?xml version="1.0"?><!-- c --><root a="1"><item id="x">One</item><item>Two &amp; <![CDATA[<3>]]></item><ns:e xmlns:ns="urn:n"/><empty/><n> 5 </n></root>';
xml2js.parseString(xml, (error, result) => console.log(error, JSON.stringify(result)));
xml2js.parseString(
  xml,
  {
    explicitArray: false,
    mergeAttrs: true,
    trim: true,
    tagNameProcessors: [xml2js.processors.stripPrefix, (n) => n.toUpperCase()],
    valueProcessors: [xml2js.processors.parseNumbers],
    emptyTag: null,
    xmlns: false,
  },
  (error, result) => console.log(error, JSON.stringify(result)),
);
xml2js.parseString(
  xml,
  {
    explicitChildren: true,
    preserveChildrenOrder: true,
    charsAsChildren: true,
    explicitRoot: false,
    attrkey: '@',
    charkey: '#',
  },
  (error, result) => console.log(JSON.stringify(result)),
);
xml2js.parseString(xml, { xmlns: true, async: false }, (error, result) =>
  console.log(JSON.stringify(result.root['ns:e'])),
);
for (const bad of ['<a><b></a>', 'text', '', '<a', '<a>&nope;</a>'])
  xml2js.parseString(bad, (error, result) =>
    console.log(error ? error.message.split('\n')[0] : null, JSON.stringify(result)),
  );
console.log(
  new xml2js.Builder({ renderOpts: { pretty: true, indent: ' ' }, cdata: true }).buildObject({
    r: { $: { a: '"<' }, _: 'text', list: [1, { k: null }, 'a<b'], e: [] },
  }),
);
console.log(
  new xml2js.Builder({ headless: true, rootName: 'x', renderOpts: { pretty: false } }).buildObject({
    a: 1,
    b: { c: true },
  }),
  xml2js.defaults['0.2'].charkey,
);
const parser = new xml2js.Parser({ async: true, chunkSize: 10 });
parser.parseStringPromise('<p>promise</p>').then((r) => console.log(JSON.stringify(r)));
console.log(Object.keys(xml2js).sort().join(), new xml2js.ValidationError('v') instanceof Error);
