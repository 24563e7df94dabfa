// axios: require() takes dist/node/axios.cjs; a custom adapter needs no server at all.
const axios = require('axios');
const { AxiosError } = require('axios');

const seen = [];
const client = axios.create({
  baseURL: 'https://service.invalid/v1/',
  adapter: async (config) => {
    seen.push(
      `${config.method} ${axios.getUri(config)} ${config.headers.getContentType?.() ?? ''} ${config.data ?? ''}`,
    );
    const response = {
      data: JSON.stringify({ n: seen.length }),
      status: config.url.includes('bad') ? 400 : 200,
      statusText: 'X',
      headers: {},
      config,
      request: {},
    };
    if (response.status >= 400) throw new AxiosError('custom failure', 'ERR_CUSTOM', config, {}, response);
    return response;
  },
});
client.defaults.headers.common.Authorization = 'Bearer t';
(async () => {
  console.log(
    (await client.get('users', { params: { page: 2, tags: ['a', 'b'] } })).data,
    (await client.patch('/users/1', { name: 'n' })).data.n,
  );
  await client
    .delete('bad')
    .catch((e) =>
      console.log(e.code, e.response.status, JSON.stringify(e.response.data), Object.keys(e.toJSON()).join()),
    );
  const axiosRetry = client.interceptors.response.use(undefined, (e) => client.request({ ...e.config, url: 'good' }));
  console.log((await client.head('bad/again')).status, axiosRetry, seen.join('\n'));
  const form = new FormData();
  for (const [k, v] of [
    ['a.b', '1'],
    ['c[]', '2'],
    ['c[]', '3'],
  ])
    form.append(k, v);
  console.log(
    axios.formToJSON(form),
    axios.isCancel({}),
    axios.spread((a, b) => a + b)([1, 2]),
    typeof axios.default,
    axios.AxiosError === AxiosError,
  );
})();
