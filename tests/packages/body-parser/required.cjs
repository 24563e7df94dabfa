// body-parser: parsers behind getters of module.exports; raw-body, iconv-lite and zlib read requests made by hand.
const bodyParser = require('body-parser');
const { Readable } = require('node:stream');
const { gzipSync } = require('node:zlib');

console.log(typeof bodyParser, Object.keys(bodyParser).sort().join());

function request(body, headers) {
  const stream = Readable.from([Buffer.from(body)], { objectMode: false });
  stream.headers = { 'content-length': String(Buffer.from(body).length), ...headers };
  stream.method = 'POST';
  return stream;
}
function run(parser, body, headers) {
  return new Promise((resolve) => {
    const req = request(body, headers);
    parser(req, {}, (error) => {
      if (error) resolve(`! ${error.status} ${error.type} ${error.message.split(' in JSON')[0].slice(0, 40)}`);
      else resolve(Buffer.isBuffer(req.body) ? `buffer ${req.body.toString('hex')}` : JSON.stringify(req.body));
    });
  });
}
async function main() {
  const json = { 'content-type': 'application/json' };
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  console.log(await run(bodyParser.json(), '{"a":[1,{"b":null}]}', json));
  console.log(await run(bodyParser.json(), '"scalar"', json));
  console.log(await run(bodyParser.json({ strict: false }), '"scalar"', json));
  console.log(await run(bodyParser.json({ limit: 3 }), '[1,2,3]', json));
  console.log(await run(bodyParser.json(), gzipSync('{"zip":true}'), { ...json, 'content-encoding': 'gzip' }));
  console.log(await run(bodyParser.json(), '{}', { 'content-type': 'application/json; charset=x-nope' }));
  console.log(await run(bodyParser.urlencoded({ extended: true }), 'a[b]=1&a[c][]=2&d=%C3%A9', form));
  console.log(await run(bodyParser.urlencoded({ extended: false }), 'a[b]=1&x=1&x=2', form));
  console.log(await run(bodyParser.urlencoded({ extended: true, parameterLimit: 1 }), 'a=1&b=2', form));
  console.log(await run(bodyParser.text(), 'caf\u00e9', { 'content-type': 'text/plain; charset=utf-8' }));
  console.log(await run(bodyParser.text(), Buffer.from([0xe9]), { 'content-type': 'text/plain; charset=latin1' }));
  console.log(await run(bodyParser.raw(), Buffer.from([1, 2]), { 'content-type': 'application/octet-stream' }));
}
main();
