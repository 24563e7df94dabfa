// axios: the Node adapter against a loopback server: interceptors, transforms, params, errors, cancellation, uploads.
import axios, {
  AxiosError,
  AxiosHeaders,
  CanceledError,
  HttpStatusCode,
  isAxiosError,
  mergeConfig,
  toFormData,
  getAdapter,
} from 'axios';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';

const server = createServer((req, res) => {
  const chunks = [];
  req
    .on('data', (c) => chunks.push(c))
    .on('end', () => {
      const url = new URL(req.url, 'http://h');
      const body = Buffer.concat(chunks).toString();
      if (url.pathname === '/gzip')
        return res
          .writeHead(200, { 'content-encoding': 'gzip', 'content-type': 'application/json' })
          .end(gzipSync('{"zip":true}'));
      if (url.pathname === '/redirect') return res.writeHead(302, { location: '/echo?via=redirect' }).end();
      if (url.pathname === '/slow') return void setTimeout(() => res.end('slow'), 5000).unref();
      if (url.pathname.startsWith('/status/'))
        return res.writeHead(Number(url.pathname.slice(8)), { 'x-why': 'asked' }).end('{"message":"teapot"}');
      res.setHeader('content-type', 'application/json');
      res.end(
        JSON.stringify({
          method: req.method,
          url: req.url,
          accept: req.headers.accept,
          auth: req.headers.authorization,
          custom: req.headers['x-custom'],
          type: req.headers['content-type']?.replace(/boundary=.*/, 'boundary'),
          body: body.replaceAll(/-{4,}[\w-]+/g, '--B'),
        }),
      );
    });
});
server.listen(0, '127.0.0.1', async () => {
  const api = axios.create({
    baseURL: `http://127.0.0.1:${server.address().port}`,
    timeout: 4000,
    headers: { 'X-Custom': 'instance' },
    proxy: false,
  });
  const order = [];
  api.interceptors.request.use((c) => (order.push('req1'), c));
  const dropped = api.interceptors.request.use((c) => (order.push('never'), c));
  api.interceptors.request.use((c) => (order.push('req2'), c), null, {
    synchronous: true,
    runWhen: (c) => c.method === 'get',
  });
  api.interceptors.request.eject(dropped);
  api.interceptors.response.use((r) => (order.push('res'), r));
  console.log(
    (
      await api.get('/echo', {
        params: { a: [1, 2], d: { e: 'f g' }, n: null, date: new Date(0) },
        auth: { username: 'u', password: 'p' },
      })
    ).data,
  );
  console.log(order.join());
  console.log((await api.post('/echo', { json: [1, { two: 2 }] })).data);
  console.log((await api.put('/echo', new URLSearchParams({ x: 'y z' }), { headers: { 'X-Custom': 'call' } })).data);
  console.log((await api.postForm('/echo', { field: 'v', 'list[]': [1, 2], deep: { k: true } })).data);
  console.log(
    (await api.request({ url: '/gzip' })).data,
    (await api.get('/redirect')).data.url,
    (await api.get('/echo', { responseType: 'arraybuffer' })).data.constructor.name,
  );
  console.log(
    (
      await api.get('/echo', {
        transformResponse: [(d) => JSON.parse(d).method, (m) => m.toLowerCase()],
        paramsSerializer: { indexes: null },
        params: { q: ['x', 'y'] },
      })
    ).data,
  );
  const streamed = await api.get('/echo', { responseType: 'stream' });
  let size = 0;
  for await (const chunk of streamed.data) size += chunk.length;
  console.log('stream', size > 50);

  for (const attempt of [
    () => api.get('/status/418'),
    () => api.get('/status/503', { validateStatus: (s) => s < 600 }),
    () => api.get('/slow', { timeout: 30 }),
    () => api.get('/redirect', { maxRedirects: 0 }),
    () => api.get('/echo', { maxContentLength: 5 }),
    () => {
      const c = new AbortController();
      queueMicrotask(() => c.abort());
      return api.get('/slow', { signal: c.signal });
    },
    () => {
      const s = axios.CancelToken.source();
      s.cancel('by token');
      return api.get('/slow', { cancelToken: s.token });
    },
    () => api.get('/x', { baseURL: 'nope://host', adapter: 'http' }),
  ]) {
    try {
      const r = await attempt();
      console.log('ok', r.status, r.statusText, r.data);
    } catch (e) {
      console.log(
        e.name,
        e.code,
        e.message.replace(/127\.0\.0\.1:\d+/, 'HOST'),
        isAxiosError(e),
        e instanceof AxiosError,
        e instanceof CanceledError,
        e.response?.headers.get?.('x-why'),
        e.response?.data,
        e.toJSON?.().status,
      );
    }
  }
  const headers = AxiosHeaders.from('A: 1\nb: two')
    .set({ 'x-list': ['p', 'q'] })
    .setContentType('text/x');
  console.log(
    headers.toString(),
    headers.has('X-LIST'),
    headers.get('b', /t(w)o/)[1],
    AxiosHeaders.concat(headers, { a: '2' }).toJSON().A,
  );
  console.log(
    HttpStatusCode.ImATeapot,
    mergeConfig({ headers: { a: 1 } }, { timeout: 2, headers: { b: 2 } }).headers,
    api.getUri({ url: '/u', params: { z: 1 } }).replace(/:\d+/, ''),
    typeof getAdapter('http'),
  );
  const form = toFormData({ a: { b: [1, 2] } });
  console.log(
    typeof form.getBoundary,
    axios.VERSION,
    axios.default === axios,
    Object.keys(axios).length > 15,
    (await axios.all([1, Promise.resolve(2)])).join(),
  );
  server.close(() => console.log('closed'));
  server.closeAllConnections();
});
