// follow-redirects: wraps http and https; a server of the same process redirects.
const { http, https, wrap, maxRedirects } = require('follow-redirects');
const plain = require('node:http');

console.log(
  typeof https.request,
  maxRedirects,
  Object.keys(wrap({ http: plain })).join(),
  http.globalAgent === plain.globalAgent,
);
const server = plain.createServer((req, res) => {
  const count = Number(/\d+/.exec(req.url)?.[0] ?? 0);
  if (count > 0) {
    res.writeHead(count % 2 ? 302 : 307, { location: `/hop${count - 1}` });
    return res.end();
  }
  let body = '';
  req
    .on('data', (chunk) => (body += chunk))
    .on('end', () => res.end(`${req.method} ${body} ${req.headers.authorization ?? '-'}`));
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const request = (path, options, body, then) => {
    const req = http.request(
      { hostname: '127.0.0.1', port, path, agent: false, trackRedirects: true, ...options },
      (res) => {
        let text = '';
        res
          .on('data', (chunk) => (text += chunk))
          .on('end', () => {
            console.log(
              res.statusCode,
              text,
              new URL(res.responseUrl).pathname,
              res.redirects.map((r) => r.statusCode).join(),
            );
            then();
          });
      },
    );
    req.on('error', (error) => {
      console.log(error.name, error.code, error.message);
      then();
    });
    req.end(body);
  };
  request('/hop3', { headers: { authorization: 'secret' } }, undefined, () =>
    request('/hop2', { method: 'POST' }, 'kept', () =>
      request('/hop1', { method: 'POST' }, 'lost', () =>
        request('/hop9', { maxRedirects: 3 }, undefined, () =>
          request('/hop2', { method: 'POST', maxBodyLength: 2 }, 'long', () =>
            server.close(() => console.log('closed')),
          ),
        ),
      ),
    ),
  );
});
