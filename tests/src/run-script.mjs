// Runs a file as a classic script: `node run-script.mjs FILE`.

import { readFileSync } from 'node:fs';
import { constants, runInThisContext } from 'node:vm';

const filename = process.argv[2];
runInThisContext(readFileSync(filename, 'utf8'), {
  filename,
  importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
});
