// Programs in TypeScript and JSX: the sources that packages ship, and components that are generated;
// and the same programs as the TypeScript compiler writes them.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const here = path.dirname(fileURLToPath(import.meta.url));

/** Where packages keep their sources, by their names, and the modules that they export. */
const shipped = {
  viem: {
    folder: '.',
    modules: [
      'index',
      'account-abstraction/index',
      'accounts/index',
      'actions/index',
      'celo/index',
      'chains/index',
      'ens/index',
      'experimental/index',
      'linea/index',
      'nonce/index',
      'op-stack/index',
      'siwe/index',
      'tempo/index',
      'zksync/index',
    ],
  },
  effect: { folder: 'src', modules: ['index'] },
  zod: { folder: 'src', modules: ['index', 'v3/index', 'v4-mini/index'] },
};

/** How the programs are to be read; the compiler and all bundlers find it beside the entry. */
const configuration = {
  compilerOptions: {
    target: 'esnext',
    module: 'esnext',
    moduleResolution: 'bundler',
    jsx: 'react-jsx',
    isolatedModules: true,
    rewriteRelativeImportExtensions: true,
    strict: true,
  },
};

/**
 * `count` components in directories of 100, which a section each shows; half of them are in
 * TypeScript and half in JavaScript. The entry exports `App`, which has all sections.
 */
export const components = {
  revision: 1,
  write(folder, count) {
    const sections = range(count / 100).map((section) => `s${pad(section, 3)}`);
    writeConfiguration(folder);
    writeFileSync(path.join(folder, 'model.ts'), model);
    writeFileSync(path.join(folder, 'shared.tsx'), shared);
    sections.forEach((section, number) => {
      mkdirSync(path.join(folder, section));
      const cards = range(100).map((card) => number * 100 + card);
      for (const card of cards) {
        const [extension, text] = card % 2 === 0 ? ['tsx', typedCard] : ['jsx', untypedCard];
        writeFileSync(path.join(folder, section, `${nameOf(card)}.${extension}`), text(card));
      }
      writeFileSync(path.join(folder, section, 'Section.tsx'), sectionText(number, cards));
    });
    writeFileSync(path.join(folder, 'entry.tsx'), entryText(sections));
  },
  async check({ App }, count) {
    const { createElement } = await import('react');
    const { renderToStaticMarkup } = await import('react-dom/server');
    const markup = renderToStaticMarkup(createElement(App));
    const shown = [...markup.matchAll(/<h3>#(\d+): component (\d+)<\/h3>/g)];
    const isRight = ([, id, name], index) => Number(id) === index && Number(name) === index;
    if (shown.length !== count || !shown.every(isRight)) {
      throw new Error(`the entry shows ${shown.length} components of ${count}`);
    }
  },
};

/** The sources of packages in a folder each, every export of their modules reachable. */
export const sources = {
  revision: 1,
  packages: Object.keys(shipped),
  write(folder) {
    writeConfiguration(folder);
    let entry = '';
    for (const [name, { folder: from, modules }] of Object.entries(shipped)) {
      const root = path.join(here, 'node_modules', name, from);
      for (const file of filesBelow(root).filter(isSource)) {
        mkdirSync(path.dirname(path.join(folder, name, file)), { recursive: true });
        copyFileSync(path.join(root, file), path.join(folder, name, file));
      }
      modules.forEach((module, index) => {
        const local = `${name}${index || ''}`;
        entry += `import * as ${local} from './${name}/${module}';\n`;
      });
      const locals = modules.map((_, index) => `${name}${index || ''}`);
      entry += `const ${name}All = [${locals.join(', ')}] as const;\n`;
      entry += `export { ${name}, ${name}All };\n\n`;
    }
    writeFileSync(path.join(folder, 'entry.ts'), entry);
  },
  check(bundle) {
    for (const [name, { modules }] of Object.entries(shipped)) {
      const empty = bundle[`${name}All`].filter((module) => Object.keys(module).length === 0);
      assert.equal(bundle[`${name}All`].length, modules.length);
      assert.equal(empty.length, 0, `a module of ${name} exports nothing`);
    }
    const { effect, viem, viemAll, zod } = bundle;
    assert.equal(viem.formatEther(1_500_000_000_000_000_000n), '1.5');
    assert.ok(viemAll.some((module) => module.mainnet?.id === 1 && module.optimism?.id === 10));
    assert.equal(effect.Effect.runSync(effect.Effect.map(effect.Effect.succeed(20), (n) => n + 1)), 21);
    assert.deepEqual(zod.z.object({ a: zod.z.number() }).parse({ a: 1 }), { a: 1 });
    assert.equal(zod.z.string().safeParse(1).success, false);
  },
};

/** Makes JavaScript of every source in a folder, one by one; other files are copied. */
export function compile(from, to) {
  // The packages may have been installed by the command that runs.
  const ts = createRequire(import.meta.url)('typescript');
  const { config } = ts.readConfigFile(path.join(from, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, from);
  for (const file of filesBelow(from)) {
    if (file === 'tsconfig.json') continue;
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    if (!/\.[jt]sx?$/.test(file)) {
      copyFileSync(path.join(from, file), path.join(to, file));
      continue;
    }
    const text = readFileSync(path.join(from, file), 'utf8');
    const { outputText, diagnostics } = ts.transpileModule(text, {
      compilerOptions: options,
      fileName: file,
      reportDiagnostics: true,
    });
    const [error] = diagnostics;
    if (error) throw new Error(`${file}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
    writeFileSync(path.join(to, file.replace(/\.[jt]sx?$/, '.js')), outputText);
  }
}

function writeConfiguration(folder) {
  const text = `${JSON.stringify(configuration, null, 2)}\n`;
  writeFileSync(path.join(folder, 'tsconfig.json'), text);
}

function filesBelow(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  return files.map((file) => path.relative(folder, path.join(file.parentPath, file.name))).sort();
}

/** Programs that are written in TypeScript, without tests and what has been made of them. */
const isSource = (file) =>
  /\.tsx?$/.test(file) &&
  !/\.(d|test|spec|bench)\.tsx?$/.test(file) &&
  !/(^|\/)(tests|benchmarks|node_modules|_\w+)\//.test(file);

const model = `export type Tone = 'plain' | 'loud' | 'quiet';

export interface Entry {
  readonly id: number;
  name: string;
  tags?: readonly string[];
}

export interface Named<T> {
  key: string;
  value: T;
}

export type Select<T extends { id: number } = Entry> = (id: T['id']) => void;
`;

const shared = `import type { Entry, Tone } from './model';

export enum Weight {
  Light = 1,
  Heavy,
}

interface BadgeProps {
  tone: Tone;
  weight?: Weight;
}

export function Badge({ tone, weight = Weight.Light }: BadgeProps) {
  return <em className={weight === Weight.Heavy ? 'heavy' : undefined}>{tone}</em>;
}

export function label(entry: Entry, position: number): string;
export function label(entry: Pick<Entry, 'name'>, position?: number): string {
  return \`#\${position}: \${entry.name!}\`;
}
`;

const nameOf = (card) => `Card${pad(card, 5)}`;

const typedCard = (card) => `import type { Entry, Named, Select, Tone } from '../model';
import { Badge, Weight, label } from '../shared';

interface Props {
  entry: Entry;
  tone?: Tone;
  onSelect?: Select<Entry>;
  children?: unknown;
}

type Row = Named<string | number>;

const rows = (entry: Entry): Row[] => [
  { key: 'name', value: entry.name },
  { key: 'id', value: entry.id as number },
  { key: 'tags', value: (entry.tags ?? []).join(' ') },
];

function isShown<T>(row: Named<T>): row is Named<NonNullable<T>> {
  return row.value !== undefined && (row.value as unknown) !== '';
}

/** Shows the entry with number ${card}. */
export function ${nameOf(card)}({ entry, tone = 'plain', onSelect, children }: Props) {
  const select = () => onSelect?.(entry.id);
  const visible: readonly Row[] = rows(entry).filter(isShown);
  return (
    <article className={\`card \${tone}\`} data-id={entry.id} onClick={select}>
      <header>
        <h3>{label(entry, ${card})}</h3>
        {tone === 'loud' && <Badge tone={tone} weight={Weight.Heavy} />}
      </header>
      <dl>
        {visible.map((row) => (
          <div key={row.key}>
            <dt>{row.key}</dt>
            <dd>{row.value}</dd>
          </div>
        ))}
      </dl>
      <p>
        The component with number {entry.id}, which shows &ldquo;{entry.name}&rdquo; and what is
        inside of it.
      </p>
      <>{children as string}</>
    </article>
  );
}
`;

const untypedCard = (card) => `import { Badge, label } from '../shared';

const fields = ['name', 'id'];

const rows = (entry) => fields.map((key) => ({ key, value: entry[key] }));

function Rows({ entry, ...rest }) {
  return (
    <ul {...rest}>
      {rows(entry).map(({ key, value }) => (
        <li key={key}>
          <strong>{key}</strong>: {value}
        </li>
      ))}
    </ul>
  );
}

/** Shows the entry with number ${card}. */
export function ${nameOf(card)}({ entry, tone = 'plain', onSelect, children }) {
  const select = () => onSelect?.(entry.id);
  if (!entry) return null;
  return (
    <article className={\`card \${tone}\`} data-id={entry.id} onClick={select}>
      <h3>{label(entry, ${card})}</h3>
      <Rows entry={entry} title="What it has" />
      {children ? (
        <>
          <hr />
          {children}
        </>
      ) : (
        <Badge tone="quiet" />
      )}
      <footer>
        <button type="button" disabled aria-label="Select" onClick={select}>
          Select {entry.name}
        </button>
      </footer>
    </article>
  );
}
`;

function sectionText(number, cards) {
  const imports = cards.map((card) => `import { ${nameOf(card)} } from './${nameOf(card)}';\n`);
  const elements = cards.map((card) => {
    const entry = `{ id: ${card}, name: 'component ${card}' }`;
    return `      <${nameOf(card)} entry={${entry}} tone="${card % 3 ? 'plain' : 'loud'}" />\n`;
  });
  return `${imports.join('')}
interface SectionProps {
  title?: string;
}

export function Section({ title = 'Section ${number}' }: SectionProps) {
  return (
    <section>
      <h2>{title}</h2>
${elements.join('')}    </section>
  );
}
`;
}

function entryText(sections) {
  const imports = sections.map(
    (section) => `import { Section as ${section} } from './${section}/Section';\n`,
  );
  return `${imports.join('')}
const sections = [${sections.join(', ')}] as const;

export const App = () => (
  <main>
    {sections.map((Section, index) => (
      <Section key={index} />
    ))}
  </main>
);
`;
}

const range = (count) => Array.from({ length: count }, (_, index) => index);
const pad = (number, width) => String(number).padStart(width, '0');
