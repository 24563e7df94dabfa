// rimraf 3: a function with one property.
import rimraf from 'rimraf-3';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'rimraf-'));
writeFileSync(join(root, 'file'), '');
rimraf.sync(root);
console.log(existsSync(root), rimraf.name, rimraf.length);
