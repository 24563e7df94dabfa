// Generated graphs: the shapes on which the time goes into files and edges, not into parsing.
//
// Each writer fills `folder` with `count` modules and an entry, and its checker knows what the
// entry must export. At most 1,000 files share a directory. Every module declares the same
// top-level names, so that renaming is exercised; and every name is used by some function, since V8
// keeps the other top-level names of a module on the stack, which 100,000 modules in one scope
// would overflow. `revision` is raised when `write` changes, so that cached corpora are written
// again.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An entry → directories of 100 → leaves. */
export const wide = {
  revision: 2,
  write(folder, count) {
    const groups = count / 100;
    for (let group = 0; group < groups; group++) {
      const directory = path.join(folder, `g${pad(group, 4)}`);
      mkdirSync(directory, { recursive: true });
      const leaves = range(100).map((leaf) => `leaf${pad(leaf, 2)}`);
      leaves.forEach((leaf, index) => {
        writeFileSync(path.join(directory, `${leaf}.js`), leafText(group * 100 + index));
      });
      const total = sum(leaves.map((_, index) => `read${index}`));
      writeFileSync(
        path.join(directory, 'index.js'),
        `${imports(leaves.map((leaf) => `./${leaf}.js`))}export function read() {
  return ${total};
}
`,
      );
    }
    const indexes = range(groups).map((group) => `./g${pad(group, 4)}/index.js`);
    const total = sum(indexes.map((_, index) => `read${index}`));
    writeFileSync(
      path.join(folder, 'entry.js'),
      `${imports(indexes)}export const value = ${total};\n`,
    );
  },
  check({ value }, count) {
    expect(value, (count * (count - 1)) / 2);
  },
};

/** Each module imports the next one: a straight line, `count` deep. */
export const chain = {
  revision: 3,
  write(folder, count) {
    writeNumbered(folder, count, (index) => {
      const last = index === count - 1;
      const next = last
        ? 'const rest = () => 0;\n'
        : `import { read as rest } from '${between(index, index + 1)}';\n`;
      return `${next}const value = rest() + 1;
export function read(before) {
  return before ? rest() : value;
}
`;
    });
    writeFileSync(
      path.join(folder, 'entry.js'),
      `import { read } from '${fromEntry(0)}';\nexport const value = read();\n`,
    );
  },
  check({ value }, count) {
    expect(value, count);
  },
};

/**
 * Each module imports the next three and the last imports the first: one strongly connected
 * component.
 */
export const cycle = {
  revision: 1,
  write(folder, count) {
    writeNumbered(folder, count, (index) => {
      const targets = [1, 2, 3].map((step) => index + step).filter((target) => target < count);
      if (targets.length === 0) targets.push(0);
      const imports = targets.map(
        (target, position) =>
          `import { visit as visit${position} } from '${between(index, target)}';\n`,
      );
      const names = targets.map((_, position) => `visit${position}`);
      return `${imports.join('')}const own = ${index % 7};
const next = () => [${names.join(', ')}];
export function visit(left) {
  return left === 0 ? own : next()[left % ${names.length}](left - 1);
}
`;
    });
    // The walk is short, so that the check never depends on the size of the stack.
    writeFileSync(
      path.join(folder, 'entry.js'),
      `import { visit } from '${fromEntry(0)}';\nexport const value = visit(100);\n`,
    );
  },
  check({ value }, count) {
    let index = 0;
    for (let left = 100; left > 0; left--) {
      const targets = [1, 2, 3].map((step) => index + step).filter((target) => target < count);
      index = targets.length === 0 ? 0 : targets[left % targets.length];
    }
    expect(value, index % 7);
  },
};

/**
 * A package with "sideEffects": false whose index re-exports `count` leaves, and an application
 * that uses ten of them.
 */
export const barrel = {
  revision: 2,
  write(folder, count) {
    const root = path.join(folder, 'node_modules/barrel');
    writeNumbered(root, count, leafText);
    const lines = range(count).map(
      (index) => `export { read as leaf${index} } from '${fromEntry(index)}';\n`,
    );
    writeFileSync(path.join(root, 'index.js'), lines.join(''));
    writeFileSync(
      path.join(root, 'package.json'),
      '{ "name": "barrel", "type": "module", "main": "./index.js", "sideEffects": false }\n',
    );
    const used = barrelUses(count).map((index) => `leaf${index}`);
    writeFileSync(
      path.join(folder, 'entry.js'),
      `import { ${used.join(', ')} } from 'barrel';\nexport const value = ${sum(used)};\n`,
    );
  },
  check({ value }, count) {
    expect(
      value,
      barrelUses(count).reduce((sum, index) => sum + index, 0),
    );
  },
};

/**
 * `count` pages, each loaded by `import()` when it is visited: a page imports ten modules of its
 * own and ten of two hundred that it shares with others.
 */
export const pages = {
  revision: 1,
  write(folder, count) {
    writeNumbered(folder, shared, leafText);
    for (const page of range(count)) {
      const directory = path.join(folder, `p${pad(page, 3)}`);
      mkdirSync(directory, { recursive: true });
      const own = range(10).map((leaf) => `./leaf${leaf}.js`);
      own.forEach((leaf, index) => {
        writeFileSync(path.join(directory, leaf), leafText(page * 10 + index));
      });
      writeFileSync(path.join(directory, 'page.js'), rootText([...own, ...sharedOf(page, '.')]));
    }
    const loads = range(count).map((page) => `  () => import('./p${pad(page, 3)}/page.js'),\n`);
    writeFileSync(
      path.join(folder, 'entry.js'),
      `const pages = [\n${loads.join('')}];
export async function visit() {
  let total = 0;
  for (const page of pages) total += (await page()).value;
  return total;
}
`,
    );
  },
  async check({ visit }, count) {
    const own = (count * 10 * (count * 10 - 1)) / 2;
    expect(
      await visit(),
      range(count).reduce((total, page) => total + sharedValue(page), own),
    );
  },
};

/** `count` entries, each with ten modules of its own and ten of two hundred that they share. */
export const entries = {
  revision: 1,
  names: (count) => range(count).map((index) => (index === 0 ? 'entry.js' : `entry${index}.js`)),
  write(folder, count) {
    writeNumbered(folder, shared, leafText);
    entries.names(count).forEach((name, entry) => {
      const directory = path.join(folder, `e${pad(entry, 3)}`);
      mkdirSync(directory, { recursive: true });
      const own = range(10).map((leaf) => `./e${pad(entry, 3)}/leaf${leaf}.js`);
      own.forEach((leaf, index) => {
        writeFileSync(path.join(folder, leaf), leafText(entry * 10 + index));
      });
      writeFileSync(path.join(folder, name), rootText([...own, ...sharedOf(entry, '')]));
    });
  },
  check({ value }) {
    expect(value, 45 + sharedValue(0));
  },
};

/** How many modules pages or entries share. */
const shared = 200;
const sharedBy = (root) => range(10).map((step) => (root * 7 + step * 13) % shared);
const sharedOf = (root, up) => sharedBy(root).map((index) => `${up}${fromEntry(index)}`);
const sharedValue = (root) => sharedBy(root).reduce((sum, index) => sum + index, 0);

function rootText(sources) {
  return `${imports(sources)}export const value = ${sum(sources.map((_, index) => `read${index}`))};
`;
}

const barrelUses = (count) => range(10).map((step) => step * (count / 10) + step);

function leafText(index) {
  return `const label = 'leaf ${index}';
const table = { label, id: ${index} };
export function read() {
  return table.label === label ? table.id : 0;
}
`;
}

const imports = (sources) =>
  sources.map((source, index) => `import { read as read${index} } from '${source}';\n`).join('');
const sum = (names) => names.map((name) => `${name}()`).join(' + ');

function writeNumbered(folder, count, text) {
  for (let index = 0; index < count; index++) {
    if (index % 1000 === 0) mkdirSync(path.join(folder, directoryOf(index)), { recursive: true });
    writeFileSync(path.join(folder, directoryOf(index), fileOf(index)), text(index));
  }
}

const directoryOf = (index) => `d${pad(Math.floor(index / 1000), 3)}`;
const fileOf = (index) => `m${pad(index, 6)}.js`;
const fromEntry = (index) => `./${directoryOf(index)}/${fileOf(index)}`;
const between = (from, to) =>
  directoryOf(from) === directoryOf(to) ? `./${fileOf(to)}` : `../${directoryOf(to)}/${fileOf(to)}`;

const range = (count) => Array.from({ length: count }, (_, index) => index);
const pad = (number, width) => String(number).padStart(width, '0');

function expect(found, wanted) {
  if (found !== wanted) throw new Error(`the entry exports ${found}, not ${wanted}`);
}
