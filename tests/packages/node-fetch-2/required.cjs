// node-fetch 2: whatwg-url with its tables, an optional encoding package; a server of the same process.
const fetch = require('node-fetch-2');
const http = require('node:http');
const zlib = require('node:zlib');

const { Headers, Request, Response, FetchError } = fetch;
const headers = new Headers([
  ['A', '1'],
  ['a', '2'],
  ['b', 'x'],
]);
console.log(
  [...headers],
  headers.get('a'),
  headers.raw(),
  Object.keys(fetch).sort().join(),
  fetch.default === fetch,
  fetch.isRedirect(301),
);
const server = http.createServer((req, res) => {
  if (req.url === '/gzip')
    return res
      .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' })
      .end(zlib.gzipSync('{"zip":1}'));
  if (req.url === '/move') return res.writeHead(302, { location: '/echo' }).end();
  if (req.url === '/slow') return;
  let body = '';
  req
    .on('data', (c) => (body += c))
    .on('end', () =>
      res
        .writeHead(201, 'Made', { 'x-a': ['1', '2'] })
        .end(`${req.method} ${req.url} ${req.headers['content-type'] ?? '-'} ${body}`),
    );
});
server.listen(0, '127.0.0.1', async () => {
  const at = (path) => `http://127.0.0.1:${server.address().port}${path}`;
  const made = await fetch(at('/echo?q=1'), { method: 'POST', body: new URLSearchParams({ k: 'v ü' }), agent: false });
  console.log(made.status, made.statusText, made.ok, made.headers.get('x-a'), await made.text());
  console.log(
    await (await fetch(at('/gzip'))).json(),
    (await fetch(at('/move'))).redirected,
    (await fetch(at('/move'), { redirect: 'manual' })).status,
  );
  await fetch(at('/move'), { redirect: 'error' }).catch((e) => console.log(e instanceof FetchError, e.type));
  await fetch(at('/slow'), { timeout: 20 }).catch((e) => console.log(e.name, e.type));
  await fetch(at('/gzip'), { size: 3 })
    .then((r) => r.text())
    .catch((e) => console.log(e.type));
  await fetch('/relative').catch((e) => console.log(e.name, e.message));
  const response = new Response('{"a":1}', { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' } });
  console.log(
    await response.clone().json(),
    (await response.buffer()).length,
    response.bodyUsed,
    new Request(at('/x'), { method: 'PUT', body: 'b' }).method,
  );
  server.close(() => console.log('closed'));
  server.closeAllConnections();
});
