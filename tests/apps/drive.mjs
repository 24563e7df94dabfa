// node drive.mjs APP FOLDER PROFILE: serves FOLDER, opens it in the browser with an empty folder as
// its profile, takes the steps of the app, and prints the text that is to be seen after each.
//
// Fails where words of a step do not come, where something is thrown or logged as an error, where a
// file is missing, and where the page looks blank in the end.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PNG } from 'pngjs';
import { launch } from './browser.mjs';

const PATIENCE = 60_000;
/** Fewer colours than text with smooth edges has. */
const COLOURS = 8;
const TYPES = { '.html': 'text/html', '.js': 'text/javascript', '.map': 'application/json' };
const PAGE = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Test</title><link rel="icon" href="data:," /></head>
  <body><div id="root"></div><script type="module" src="/main.js"></script></body>
</html>
`;

const [app, folder, profile] = process.argv.slice(2);
const { steps } = await import(pathToFileURL(path.join(app, 'steps.mjs')));

const wrong = [];
const server = createServer(answer).listen(0, '127.0.0.1');
await new Promise((resolve) => server.once('listening', resolve));
const browser = await launch(profile);
try {
  const page = await browser.newPage();
  page.on('pageerror', (error) => wrong.push(`the page threw ${error.stack ?? error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(`the page logged ${message.text()}`);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  for (const step of steps) await take(page, step);
  const colours = coloursOf(await page.screenshot({ type: 'png' }));
  if (colours < COLOURS) wrong.push(`the page is blank: it has ${colours} colours`);
} finally {
  await browser.close();
  server.close();
}
if (wrong.length > 0) {
  console.error(wrong.join('\n'));
  process.exitCode = 1;
}

/** The files of the folder; every other address is a page of the app. */
async function answer({ url }, response) {
  const { pathname } = new URL(url, 'http://127.0.0.1');
  const extension = path.extname(pathname);
  try {
    const body = extension ? await readFile(path.join(folder, path.normalize(pathname))) : PAGE;
    response.setHeader('content-type', TYPES[extension || '.html'] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    wrong.push(`the page asked for ${pathname}`);
    response.writeHead(404).end();
  }
}

async function take(page, { name, act, words, gone = [] }) {
  await act?.(page);
  const isThere = (words, gone) => {
    const text = document.body.innerText;
    return words.every((word) => text.includes(word)) && !gone.some((word) => text.includes(word));
  };
  await page.waitForFunction(isThere, { timeout: PATIENCE }, words, gone).catch(() => {
    wrong.push(`not all words came for ${name}: ${words.join(' | ')}`);
  });
  const text = await page.evaluate(() => document.body.innerText);
  console.log(`== ${name}, at ${new URL(page.url()).pathname}\n${text.trim()}\n`);
}

/** How many colours there are. */
function coloursOf(screenshot) {
  const { data } = PNG.sync.read(Buffer.from(screenshot));
  return new Set(new Uint32Array(data.buffer, data.byteOffset, data.length / 4)).size;
}
