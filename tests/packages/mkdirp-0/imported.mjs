// mkdirp 0.5: module.exports is assigned in a chain with properties of itself.
import mkdirp from 'mkdirp-0';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'mkdirp-'));
mkdirp(join(root, 'x/y/z'), (error) => {
  console.log(error, existsSync(join(root, 'x/y/z')));
  rmSync(root, { recursive: true });
});
