// Start-up: a program of many small modules, as one hoisted bundle, as one bundle of blocks, and as
// the same text joined by hand, each run by the Node that runs this. Run it with --help for the
// options.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildBundle, fail, progress } from './setup.mjs';

const help = `node tests/bench/startup.mjs [options]

  --modules N        modules of the program (2000)
  --runs N           runs of each file, in turn (25)
  --bundle FILE      our binary; without it, it is built by cargo
`;

const here = path.dirname(fileURLToPath(import.meta.url));

main(readOptions());

function main({ help: wantsHelp, bundle, modules, runs }) {
  if (wantsHelp) return console.log(help);
  const binary = bundle ? path.resolve(bundle) : buildBundle();
  const folder = path.join(here, 'out/startup');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, 'src'), { recursive: true });
  writeProgram(folder, modules);
  const times = { 'joined by hand': [], hoisted: [], blocks: [] };
  const files = { 'joined by hand': 'joined.mjs', hoisted: 'hoisted.mjs', blocks: 'blocks.mjs' };
  run(binary, ['src/main.js', '-o', files.hoisted], folder);
  run(binary, ['src/main.js', '-o', files.blocks, '--no-hoist'], folder);
  for (let count = 0; count < runs; count++) {
    progress(`run ${count + 1} of ${runs}`);
    for (const name of Object.keys(files)) times[name].push(timed(files[name], folder));
  }
  progress('');
  report(times, modules);
}

/** Module i imports 2i + 1 and 2i + 2; each has a table, a class, a function and some work to do. */
function writeProgram(folder, modules) {
  const children = (index) => [2 * index + 1, 2 * index + 2].filter((child) => child < modules);
  const text = (index) => `const table${index} = new Map([['a', ${index}], ['b', ${index + 1}]]);
class Item${index} { constructor(value) { this.value = value; } twice() { return this.value * 2; } }
function compute${index}(x) {
  let sum = 0;
  for (let k = 0; k < 3; k++) sum += x * k + table${index}.get('a');
  return new Item${index}(sum).twice();
}
const value${index} = [compute${index}(${index})${children(index)
    .map((child) => `, value${child}`)
    .join('')}].reduce((a, b) => a + b);
`;
  let joined = '';
  const visit = (index) => {
    children(index).forEach(visit);
    joined += text(index);
  };
  visit(0);
  writeFileSync(path.join(folder, 'joined.mjs'), `${joined}console.log(value0);\n`);
  for (let index = 0; index < modules; index++) {
    const imports = children(index).map((it) => `import { value${it} } from './m${it}.js';\n`);
    const contents = `${imports.join('')}${text(index)}export { value${index} };\n`;
    writeFileSync(path.join(folder, `src/m${index}.js`), contents);
  }
  const entry = "import { value0 } from './m0.js';\nconsole.log(value0);\n";
  writeFileSync(path.join(folder, 'src/main.js'), entry);
  writeFileSync(path.join(folder, 'src/package.json'), '{ "type": "module" }\n');
}

/** Milliseconds that Node takes for one file, from start to end of the process. */
function timed(file, folder) {
  const start = process.hrtime.bigint();
  run(process.execPath, [file], folder);
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function run(command, words, cwd) {
  const child = spawnSync(command, words, { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  if (child.status !== 0) fail(`${command} ${words.join(' ')} failed\n${child.stderr ?? ''}`);
}

function report(times, modules) {
  console.log(`Start-up of ${modules} modules with ${process.version}, milliseconds.\n`);
  console.log(`${''.padEnd(16)}${'fastest'.padStart(10)}${'median'.padStart(10)}`);
  for (const [name, all] of Object.entries(times)) {
    const sorted = all.toSorted((a, b) => a - b);
    const figures = [sorted[0], sorted[sorted.length >> 1]];
    console.log(name.padEnd(16) + figures.map((it) => it.toFixed(1).padStart(10)).join(''));
  }
}

function readOptions() {
  const options = {
    help: { type: 'boolean', short: 'h' },
    bundle: { type: 'string' },
    modules: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '25' },
  };
  try {
    const { values } = parseArgs({ options });
    const [modules, runs] = [Number(values.modules), Number(values.runs)];
    if (!(modules >= 1 && runs >= 1)) fail('--modules and --runs are numbers from 1 on');
    return { ...values, modules, runs };
  } catch (error) {
    return fail(error.message);
  }
}
