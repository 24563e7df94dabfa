// An API over express with ajv validation, uuid identifiers, async control flow and a winston log, in several modules.
import { start } from './server.mjs';
import { lines } from './log.mjs';

async function main() {
  const server = await start();
  const base = `http://127.0.0.1:${server.address().port}/api`;
  const call = async (method, path, body) => {
    const response = await fetch(base + path, {
      method,
      headers: body ? { 'content-type': 'application/json' } : {},
      body: body && JSON.stringify(body),
    });
    console.log(method, path, response.status, await response.text());
  };
  await call('POST', '/notes', { title: 'First', body: 'Some *markdown*', tags: ['a', 'b'] });
  await call('POST', '/notes', { title: 'Second', body: '# Heading' });
  await call('POST', '/notes', { title: '', tags: [1], extra: true });
  await call('GET', '/notes?sort=-title');
  await call('GET', '/notes/1b671a64-40d5-591e-99b0-da01ff1f3341');
  await call('GET', '/render/0');
  await call('PUT', '/notes', {});
  server.close();
  server.closeAllConnections();
  console.log(lines.join('\n'));
}
main();
