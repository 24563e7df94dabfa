// node compile.mjs FROM TO: makes JavaScript of every folder in FROM, as a folder of the same name
// in TO. The TypeScript compiler does so; files that it does not read are copied.
//
// Files are modules or not as Node would have it: by extension and by the `type` of package.json.
// A tsconfig.json in a folder says what else its files need. Types are not checked: there is no
// library with the types of the language.

import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import ts from 'typescript';

const COMPILED = ['.ts', '.tsx', '.mts', '.cts', '.jsx'];

const [from, to] = process.argv.slice(2);

/** All files below a folder. */
function filesOf(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

function read(path) {
  return existsSync(path) ? ts.parseConfigFileTextToJson(path, readFileSync(path, 'utf8')).config : {};
}

function optionsOf(folder, output) {
  const { type } = read(join(folder, 'package.json'));
  const options = {
    target: 'esnext',
    // Without a type, ES syntax is what it says.
    module: type ? 'nodenext' : 'preserve',
    moduleResolution: type ? 'nodenext' : 'bundler',
    moduleDetection: 'auto',
    jsx: 'react-jsx',
    noLib: true,
    types: [],
    allowJs: true,
    preserveConstEnums: true,
    rewriteRelativeImportExtensions: true,
    ...read(join(folder, 'tsconfig.json')).compilerOptions,
    rootDir: folder,
    outDir: output,
    noEmit: false,
    noEmitOnError: false,
  };
  return ts.convertCompilerOptionsFromJson(options, folder).options;
}

for (const name of readdirSync(from)) {
  const [folder, output] = [join(from, name), join(to, name)];
  const files = filesOf(folder);
  const roots = files.filter((file) => COMPILED.includes(extname(file)) && !/\.d\.[cm]?ts$/.test(file));
  const program = ts.createProgram(roots, optionsOf(folder, output));
  const { emitSkipped } = program.emit();
  if (emitSkipped) throw new Error(`${name} is not compiled`);
  const filter = (file) => !COMPILED.includes(extname(file));
  cpSync(folder, output, { recursive: true, filter, verbatimSymlinks: true });
}
