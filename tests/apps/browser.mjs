// The browser of the tests, and whether there is one.
//
// It is the one that BUNDLE_CHROMIUM names, or one on the PATH, or else that of the package
// @sparticuz/chromium, which is unpacked once, beside the package. `node browser.mjs PROFILE` opens
// it on an empty page and prints its version; if there is none that runs here, the last line of
// standard error says why, and the exit code is 3.

import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer from 'puppeteer-core';

const here = path.dirname(fileURLToPath(import.meta.url));
const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const NO_BROWSER = 3;

/** Nothing that a page does not ask for, and no host but this one. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--hide-scrollbars',
  '--force-device-scale-factor=1',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** Opens the browser with an empty folder as its profile. */
export async function launch(profile) {
  return puppeteer.launch({
    executablePath: await executable(),
    headless: 'shell',
    // With a pipe the browser ends when this process does, however that happens.
    pipe: true,
    userDataDir: profile,
    args: FLAGS,
    defaultViewport: { width: 1000, height: 700 },
    timeout: 60_000,
  });
}

async function executable() {
  if (process.env.BUNDLE_CHROMIUM) return process.env.BUNDLE_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return candidates.find(isExecutable) ?? unpacked();
}

const isExecutable = (file) => existsSync(file) && (statSync(file).mode & 0o111) !== 0;

/** The browser of the package, with the libraries that a bare machine lacks. */
async function unpacked() {
  if (process.platform !== 'linux') {
    throw new Error('there is no Chromium on the PATH, and none in BUNDLE_CHROMIUM');
  }
  const folder = path.join(here, 'node_modules/.chromium');
  mkdirSync(folder, { recursive: true });
  // The package unpacks into the temporary folder; its libraries only where it takes the machine
  // for one of Lambda.
  process.env.TMPDIR = folder;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x';
  const { default: chromium } = await import('@sparticuz/chromium');
  const file = await chromium.executablePath();
  // Its own list of fonts names folders of Lambda.
  process.env.FONTCONFIG_FILE = path.join(folder, 'fonts.conf');
  writeFileSync(
    process.env.FONTCONFIG_FILE,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`,
  );
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    const browser = await launch(process.argv[2]);
    const page = await browser.newPage();
    await page.goto('about:blank');
    console.log(await browser.version());
    await browser.close();
  } catch (error) {
    console.error(`no browser: ${error.message.split('\n').find((line) => line.trim())}`);
    process.exit(NO_BROWSER);
  }
}
