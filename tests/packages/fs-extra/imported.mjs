// fs-extra: the CommonJS object and the ES module of the same package.
import fs from 'fs-extra';
import esm, { ensureDirSync, pathExistsSync, removeSync } from 'fs-extra/esm';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = mkdtempSync(join(tmpdir(), 'fs-extra-'));
ensureDirSync(join(root, 'a/b'));
console.log(fs.existsSync(join(root, 'a/b')), pathExistsSync(join(root, 'c')), Object.keys(esm).sort().join());
removeSync(root);
console.log(fs.ensureDirSync === ensureDirSync, fs.pathExistsSync(root));
