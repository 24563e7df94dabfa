// mime-types: tables are filled when the module runs, from the JSON of mime-db.
const mime = require('mime-types');

for (const name of ['a.json', 'html', '.md', 'x/y.tar.gz', 'noext', 'a.woff2', 'a.mjs', '']) {
  console.log(name, mime.lookup(name), mime.contentType(name.includes('.') ? name : `.${name}`));
}
console.log(mime.contentType('text/html'), mime.contentType('text/plain; charset=latin1'));
console.log(mime.extension('text/html; charset=x'), mime.extension('application/x-unknown'), mime.charset('text/css'));
console.log(mime.charset('image/png'), mime.charsets === mime.charset, mime.charsets.lookup('text/x'));
console.log(mime.extensions['image/jpeg'], mime.types.svg, Object.keys(mime.types).length > 1000);
console.log(Object.getPrototypeOf(mime.types), Object.keys(mime).join());
