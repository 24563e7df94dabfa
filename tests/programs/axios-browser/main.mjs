// axios for the browser platform: the "browser" map swaps the platform and HTTP adapter files; no request leaves the process.
import axios, { AxiosError, AxiosHeaders, CanceledError } from 'axios';

const log = [];
const http = axios.create({
  baseURL: 'https://api.test/v2',
  headers: { 'X-Base': 'b' },
  withXSRFToken: false,
  adapter: async (config) => {
    const url = axios.getUri(config);
    log.push(
      `${config.method.toUpperCase()} ${url} ${JSON.stringify(config.data ?? null)} ${[
        ...Object.entries(config.headers.toJSON()),
      ]
        .map(([k, v]) => `${k}:${v}`)
        .sort()
        .join('|')}`,
    );
    if (config.signal?.aborted) throw new CanceledError();
    const status = Number(/status=(\d+)/.exec(url)?.[1] ?? 200);
    const response = {
      status,
      statusText: `S${status}`,
      data: `{"path":"${config.url}","n":${log.length}}`,
      headers: AxiosHeaders.from('x-reply: 1'),
      config,
      request: {},
    };
    if (!config.validateStatus(status))
      throw new AxiosError(
        `status ${status}`,
        status < 500 ? AxiosError.ERR_BAD_REQUEST : AxiosError.ERR_BAD_RESPONSE,
        config,
        {},
        response,
      );
    return response;
  },
});
http.interceptors.request.use((c) => {
  c.headers.set('X-Seen', c.url.length);
  return c;
});
http.interceptors.response.use(
  (r) => ({ ...r, data: { ...r.data, seen: true } }),
  (e) => (e.response?.status === 503 ? http({ ...e.config, params: {} }) : Promise.reject(e)),
);
async function main() {
  console.log(
    (await http.get('/a', { params: { q: ['x', 'y'], o: { k: 1 } } })).data,
    (await http.post('/b', { json: true })).data,
    (await http.put('c', 'text', { headers: { 'Content-Type': 'text/plain' } })).headers.get('X-Reply'),
  );
  console.log(
    (await http.patch('/d', new URLSearchParams('a=1&b=2'))).status,
    (await http.get('/retry', { params: { status: 503 } })).data.n,
    (await http.options('/e', { transformResponse: (d) => ({ raw: d.length }) })).data,
  );
  for (const [label, attempt] of Object.entries({
    missing: () => http.get('/m', { params: { status: 404 } }),
    allowed: () => http.get('/m', { params: { status: 404 }, validateStatus: () => true }),
    aborted: () => http.get('/s', { signal: AbortSignal.abort() }),
    transform: () =>
      http.get('/t', {
        transformResponse: [
          () => {
            throw new TypeError('in transform');
          },
        ],
      }),
  })) {
    await attempt().then(
      (r) => console.log(label, r.status),
      (e) => console.log(label, e.name, e.code, e.message, axios.isAxiosError(e), axios.isCancel(e)),
    );
  }
  console.log(log.join('\n'));
}
main();
