// express: CommonJS entry with lazy property access (express.json etc.), a sub-application and one request.
const express = require('express');
const http = require('node:http');

console.log(
  Object.keys(express).sort().join(),
  typeof express.application.listen,
  express.Router === express.default?.Router,
);
const admin = express();
admin.on('mount', (parent) => console.log('mounted', admin.mountpath, parent === app));
admin.get('/who', (req, res) =>
  res.json({
    base: req.baseUrl,
    ip: req.ip,
    secure: req.secure,
    fresh: req.fresh,
    host: req.hostname,
    xhr: req.xhr,
    langs: req.acceptsLanguages('fr', 'en'),
  }),
);
const app = express();
app.enable('trust proxy');
app.use('/admin', admin);
const server = http.createServer(app).listen(0, '127.0.0.1', () => {
  const headers = {
    'x-forwarded-for': '10.0.0.9',
    'x-forwarded-proto': 'https',
    'x-forwarded-host': 'example.test',
    'accept-language': 'en;q=.5, fr',
    'x-requested-with': 'XMLHttpRequest',
    connection: 'close',
  };
  http.get({ port: server.address().port, path: '/admin/who', headers }, (res) => {
    let body = '';
    res
      .setEncoding('utf8')
      .on('data', (c) => (body += c))
      .on('end', () => {
        console.log(res.statusCode, res.headers['x-powered-by'], res.headers.etag, body);
        server.close(() => console.log('closed'));
      });
  });
});
