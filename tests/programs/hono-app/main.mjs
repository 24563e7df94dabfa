// hono: an app called in process through app.request(): routing, middleware, validators, streaming, JSX helpers, client.
import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { basicAuth } from 'hono/basic-auth';
import { bearerAuth } from 'hono/bearer-auth';
import { cors } from 'hono/cors';
import { etag } from 'hono/etag';
import { logger } from 'hono/logger';
import { poweredBy } from 'hono/powered-by';
import { prettyJSON } from 'hono/pretty-json';
import { secureHeaders } from 'hono/secure-headers';
import { validator } from 'hono/validator';
import { getCookie, setCookie, setSignedCookie } from 'hono/cookie';
import { html, raw } from 'hono/html';
import { stream, streamText } from 'hono/streaming';
import { createMiddleware } from 'hono/factory';
import { hc } from 'hono/client';
import { testClient } from 'hono/testing';
import { RegExpRouter } from 'hono/router/reg-exp-router';
import { TrieRouter } from 'hono/router/trie-router';
import { sign, verify } from 'hono/jwt';
import { jsx } from 'hono/jsx/jsx-runtime';
import { accepts } from 'hono/accepts';
import { inspectRoutes } from 'hono/dev';

const lines = [];
const app = new Hono({ strict: false });
app.use(
  logger((s) => lines.push(s.replace(/\u001b\[\d+m/g, '').replace(/\d+m?s$/, 'T'))),
  poweredBy(),
  prettyJSON(),
);
app.use('/api/*', cors({ origin: 'https://o.test', allowMethods: ['GET'] }), etag());
app.use('/admin/*', basicAuth({ username: 'u', password: 'p' }));
app.use('/token/*', bearerAuth({ token: 'secret' }));
const timer = createMiddleware(async (c, next) => {
  c.set('began', 1);
  await next();
  c.header('X-After', String(c.get('began') + 1));
});
app.get('/', timer, (c) => c.text(`home ${c.get('began')}`));
app.get('/user/:id{[0-9]+}/:opt?', (c) =>
  c.json({ id: c.req.param('id'), opt: c.req.param('opt') ?? null, q: c.req.queries('q'), path: c.req.path }),
);
app
  .get('/wild/*', (c) => c.text(c.req.path))
  .get('/admin/x', (c) => c.text('in'))
  .get('/token/x', (c) => c.text('tokened'));
app.post(
  '/form',
  validator('form', (v, c) => (v.name ? { name: String(v.name) } : c.text('invalid', 422))),
  async (c) => c.json({ valid: c.req.valid('form') }, 201),
);
app.get('/cookie', async (c) => {
  setCookie(c, 'seen', String(Number(getCookie(c, 'seen') ?? 0) + 1), { path: '/', httpOnly: true });
  await setSignedCookie(c, 's', 'v', 'key');
  return c.body(null, 204);
});
app
  .get('/html', (c) => c.html(html`<p>${'<esc>'}${raw('<b>raw</b>')}${[1, 2]}</p>`))
  .get('/jsx', (c) => c.html(jsx('div', { class: 'x', children: ['a', jsx('br', {}), '<'] })));
app
  .get('/stream', (c) =>
    streamText(c, async (s) => {
      for (const w of ['a', 'b']) await s.writeln(w);
    }),
  )
  .get('/bin', (c) => stream(c, (s) => s.write(new Uint8Array([104, 105]))));
app
  .get('/boom', () => {
    throw new HTTPException(402, { message: 'pay', cause: 'test' });
  })
  .get('/crash', () => {
    throw new TypeError('crash');
  });
app
  .get('/accept', (c) =>
    c.text(accepts(c, { header: 'Accept', supports: ['application/json', 'text/html'], default: 'none' })),
  )
  .get('/go', (c) => c.redirect('/', 303));
const api = new Hono()
  .basePath('/v1')
  .get('/things', (c) => c.json([{ n: 1 }]))
  .post('/things', async (c) => c.json(await c.req.json()));
app.route('/api', api).mount('/mounted', (req) => new Response(`mounted ${new URL(req.url).pathname}`));
app
  .get('/secure', secureHeaders(), (c) => c.text('s'))
  .notFound((c) => c.text(`nothing at ${c.req.path}`, 404))
  .onError((e, c) => (e instanceof HTTPException ? e.getResponse() : c.text(`${e.name}: ${e.message}`, 500)));

async function main() {
  const call = async (path, init) => {
    const r = await app.request(path, init);
    const skip = new Set(['date', 'x-powered-by']);
    console.log(
      init?.method ?? 'GET',
      path,
      r.status,
      JSON.stringify(Object.fromEntries([...r.headers].filter(([k]) => !skip.has(k)).slice(0, 6))),
      JSON.stringify(await r.text()),
    );
  };
  for (const path of [
    '/',
    '/user/42?q=1&q=2',
    '/user/42/extra',
    '/user/abc',
    '/wild/a/b',
    '/html',
    '/jsx',
    '/stream',
    '/bin',
    '/boom',
    '/crash',
    '/go',
    '/mounted/deep',
    '/api/v1/things?pretty',
    '/secure',
    '/cookie',
    '/missing/',
    '/%E3%81',
  ])
    await call(path);
  await call('/form', { method: 'POST', body: new URLSearchParams({ name: 'n' }) });
  await call('/form', { method: 'POST', body: new URLSearchParams({}) });
  await call('/admin/x', { headers: { authorization: `Basic ${btoa('u:p')}` } });
  await call('/admin/x');
  await call('/token/x', { headers: { authorization: 'Bearer secret' } });
  await call('/token/x', { headers: { authorization: 'Bearer wrong' } });
  await call('/api/v1/things', {
    method: 'OPTIONS',
    headers: { origin: 'https://o.test', 'access-control-request-method': 'GET' },
  });
  await call('/cookie', { headers: { cookie: 'seen=4; other=x' } });
  await call('/accept', { headers: { accept: 'text/html;q=0.8' } });
  const client = hc('http://localhost', { fetch: app.request });
  console.log(
    await (await client.api.v1.things.$get()).json(),
    client.user[':id'].$url({ param: { id: '7' } }).href,
    typeof testClient(app).api,
  );
  const token = await sign({ sub: 'me', n: 1 }, 'k', 'HS256');
  console.log(
    token,
    (await verify(token, 'k', 'HS256')).sub,
    await verify(token, 'bad', 'HS256').catch((e) => e.constructor.name !== ''),
  );
  for (const Router of [RegExpRouter, TrieRouter]) {
    const r = new Router();
    r.add('GET', '/a/:b', 'p');
    r.add('ALL', '/a/*', 'w');
    console.log(r.name, JSON.stringify(r.match('GET', '/a/1')[0].length));
  }
  console.log(inspectRoutes(app).filter((r) => !r.isMiddleware).length, lines.slice(0, 4));
}
main();
