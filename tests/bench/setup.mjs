// What the commands of this folder need before they start: the packages of the lock file, and our
// binary.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../..');

/**
 * The packages of the lock file, unless they are there already. No install scripts: nothing here
 * needs one.
 */
export function install() {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(here, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(here, 'node_modules/.lock-hash');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  progress('npm ci');
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (npm.status !== 0) fail('npm ci failed');
  writeFileSync(stamp, lock);
}

/** The path of our binary, which cargo builds. */
export function buildBundle() {
  progress('cargo build --release -p bundle_cli');
  const cargo = spawnSync('cargo', ['build', '--release', '-p', 'bundle_cli'], {
    cwd: root,
    stdio: 'inherit',
  });
  if (cargo.status !== 0)
    fail('cargo build failed; leave our binary out with --tools, or name one with --bundle');
  return path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, 'target'), 'release/bundle');
}

/** The line that says what is going on; only where someone may be looking. */
export function progress(text) {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
}

/** Ends the command. */
export function fail(message) {
  console.error(`bench: ${message}`);
  process.exit(2);
}
