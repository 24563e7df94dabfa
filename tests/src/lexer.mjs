// Writes what Node itself finds in CommonJS texts: the names that they export and the
// specifiers that they pass on.
//
// node --expose-internals lexer.mjs INPUT OUTPUT
// INPUT: a JSON list of { file } and { text }; OUTPUT: a JSON list of [names, specifiers].
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { internalBinding } = require('internal/test/binding');
const { parse } = internalBinding('cjs_lexer');

const [input, output] = process.argv.slice(2);
const answers = JSON.parse(readFileSync(input, 'utf8')).map(({ file, text }) => {
  const [names, specifiers] = parse(text ?? readFileSync(file, 'utf8'));
  return [[...names], specifiers];
});
writeFileSync(output, JSON.stringify(answers));
