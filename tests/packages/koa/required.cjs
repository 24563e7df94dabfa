// koa 2: delegates, cookies, content negotiation; middleware over requests of the same process.
const Koa = require('koa');
const http = require('node:http');

const app = new Koa({ proxy: true, keys: ['key'], env: 'test' });
app.silent = true;
app.context.shared = 'from context';
app.use(async (ctx, next) => {
  const before = ctx.path;
  await next();
  ctx.set('X-Path', before);
});
app.use(async (ctx) => {
  if (ctx.path === '/json') {
    ctx.cookies.set('c', 'v', { signed: false, httpOnly: true });
    ctx.body = {
      q: ctx.query,
      ip: ctx.ip,
      host: ctx.hostname,
      accepts: ctx.accepts('html', 'json'),
      shared: ctx.shared,
      fresh: ctx.fresh,
      is: ctx.request.is('json'),
    };
  } else if (ctx.path === '/throw') ctx.throw(418, 'short', { expose: true });
  else if (ctx.path === '/assert') ctx.assert(false, 401, 'who');
  else if (ctx.path === '/move') ctx.redirect('/json');
  else if (ctx.path === '/crash') throw new Error('secret');
});
app.on('error', (error) => console.log('error', error.message, error.expose));
const server = http.createServer(app.callback()).listen(0, '127.0.0.1', async () => {
  for (const path of ['/json?a=1&b=2&a=3', '/throw', '/assert', '/move', '/crash', '/none']) {
    await new Promise((resolve) =>
      http.get(
        {
          port: server.address().port,
          host: '127.0.0.1',
          path,
          agent: false,
          headers: {
            'x-forwarded-for': '1.2.3.4, 5.6.7.8',
            'x-forwarded-host': 'h.example:80',
            accept: 'application/json, text/*;q=0.5',
          },
        },
        (res) => {
          let body = '';
          res
            .on('data', (c) => (body += c))
            .on('end', () => {
              console.log(
                path,
                res.statusCode,
                res.headers['content-type'],
                res.headers['x-path'],
                res.headers['set-cookie'],
                res.headers.location,
                body,
              );
              resolve();
            });
        },
      ),
    );
  }
  server.close(() => console.log('closed'));
});
console.log(app.toJSON(), Object.keys(Koa).join(), Koa.HttpError.name);
try {
  app.use(5);
} catch (e) {
  console.log(e.message);
}
