// express: a served app on a loopback port: routers, params, JSON and urlencoded bodies, static files, errors.
import express, { json, Router } from 'express';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const dir = mkdtempSync(join(tmpdir(), 'express-'));
writeFileSync(join(dir, 'hello.txt'), 'static hello\n');
writeFileSync(join(dir, 'index.html'), '<p>index</p>');

const app = express();
app.disable('x-powered-by').set('etag', 'strong').set('json spaces', 1).set('query parser', 'extended');
app.locals.title = 'corpus';
app.use((req, res, next) => {
  res.locals.trail = [req.method, req.path];
  next();
});
app.use('/files', express.static(dir, { maxAge: 1000, index: 'index.html', lastModified: false, etag: false }));
app.post('/echo', json({ limit: '1kb' }), express.urlencoded({ extended: true }), (req, res) =>
  res.status(201).json({ got: req.body, type: req.is(['json', 'urlencoded']) }),
);
app.post('/raw', express.text({ type: 'text/*' }), express.raw({ type: 'application/octet-stream' }), (req, res) =>
  res.type('txt').send(Buffer.isBuffer(req.body) ? `bytes ${req.body.toString('hex')}` : `text ${req.body}`),
);

const api = Router({ mergeParams: true });
api.param('id', (req, res, next, id) => (/^\d+$/.test(id) ? ((req.item = { id: Number(id) }), next()) : next('route')));
api
  .route('/items/:id')
  .get((req, res) => res.json({ ...req.item, org: req.params.org, q: req.query }))
  .delete((req, res) => res.sendStatus(204));
api.get('/items/*rest', (req, res) => res.send({ rest: req.params.rest }));
app.use('/orgs/:org', api);
app.get('/cookie', (req, res) =>
  res
    .cookie('a', 'b c', { httpOnly: true, path: '/x' })
    .append('Link', '<a>')
    .append('Link', '<b>')
    .set('X-One', '1')
    .vary('Accept')
    .send('ok'),
);
app.get('/negotiate', (req, res) =>
  res.format({
    text: () => res.send('plain'),
    html: () => res.send('<b>html</b>'),
    default: () => res.status(406).end(),
  }),
);
app.get('/go', (req, res) => res.redirect(307, '/target?x=1'));
app.get('/jsonp', (req, res) => res.jsonp({ a: '</script>' }));
app.get('/fail', async () => {
  throw Object.assign(new Error('async failure'), { status: 418 });
});
app
  .engine('tpl', (path, options, done) => done(null, `${options.settings.title ?? options.title}:${options.name}`))
  .set('views', dir)
  .set('view engine', 'tpl');
writeFileSync(join(dir, 'page.tpl'), '');
app.get('/view', (req, res) => res.render('page', { name: 'view' }));
app.use((req, res) => res.status(404).send(`no ${res.locals.trail.join(' ')}`));
app.use((err, req, res, next) => {
  void next;
  res.status(err.status ?? 500).json({ error: err.message, kind: err.type ?? err.name });
});

const server = app.listen(0, '127.0.0.1', async (error) => {
  if (error) throw error;
  const base = `http://127.0.0.1:${server.address().port}`;
  const call = async (path, options) => {
    const r = await fetch(base + path, { redirect: 'manual', ...options });
    const pick = [
      'content-type',
      'content-length',
      'etag',
      'location',
      'set-cookie',
      'link',
      'vary',
      'cache-control',
      'allow',
      'x-powered-by',
    ].flatMap((k) => (r.headers.get(k) ? [`${k}=${r.headers.get(k)}`] : []));
    console.log(options?.method ?? 'GET', path, r.status, pick.join('; '), JSON.stringify(await r.text()));
  };
  const post = (type, body) => ({ method: 'POST', headers: { 'content-type': type }, body });
  await call('/files/hello.txt');
  await call('/files/');
  await call('/files/../secret');
  await call('/echo', post('application/json', '{"a":[1,2]}'));
  await call('/echo', post('application/x-www-form-urlencoded', 'a[b]=1&a[c][]=2&d=%C3%A9'));
  await call('/echo', post('application/json', '{bad'));
  await call('/echo', post('application/json', JSON.stringify('x'.repeat(2000))));
  await call('/raw', post('text/plain', 'words'));
  await call('/raw', post('application/octet-stream', new Uint8Array([1, 255])));
  await call('/orgs/acme/items/42?a[]=1&a[]=2&n[k]=v');
  await call('/orgs/acme/items/x/y');
  await call('/orgs/acme/items/42', { method: 'DELETE' });
  await call('/orgs/acme/items/42', { method: 'OPTIONS' });
  await call('/cookie');
  await call('/negotiate', { headers: { accept: 'text/html;q=0.9, text/plain;q=0.1' } });
  await call('/negotiate', { headers: { accept: 'image/png' } });
  for (const path of ['/go', '/jsonp?callback=cb.x', '/fail', '/view', '/missing', '/%zz']) await call(path);
  server.close(() => console.log('closed'));
  server.closeAllConnections();
  rmSync(dir, { recursive: true });
});
