// js-yaml: load, dump, schemas, custom types, anchors and error marks.
import * as YAML from 'js-yaml';
import { dump, load, loadAll, YAMLException } from 'js-yaml';

const text = `%YAML 1.2
---
anchors: &base {a: 1, b: [x, y]}
merged:
  <<: *base
  b: over
same: *base
numbers: [0x1F, 0o17, 1_000, .5, -.inf, 1e3, 012]
words: [yes, no, null, ~, true, False, "quoted \\u263A\\n", 'it''s']
folded: >-
  one
  two

  three
literal: |+
  keep
    indent

date: 2001-12-14t21:59:43.10-05:00
? complex key
: - - nested
  - {}
binary: !!str 12
set: !!str abc
empty:
`;
const doc = load(text);
console.log(JSON.stringify(doc, (k, v) => (typeof v === 'number' && !Number.isFinite(v) ? String(v) : v)));
console.log(doc.same === doc.anchors, doc.date instanceof Date ? doc.date.toISOString() : doc.date);
console.log(
  dump({
    s: 'multi\nline',
    q: 'true',
    n: null,
    list: [1, [2, { k: 'v' }]],
    long: 'word '.repeat(30).trim(),
    d: '2001-01-01',
    e: '',
    sp: ' lead',
    c: 'a: b',
    u: '\u0007',
    f: -0,
    x: 1e21,
  }),
);
const shared = { z: 1, a: 2 };
console.log(
  dump([shared, shared], { indent: 4, flowLevel: -1 }),
  dump({ b: shared, a: [shared] }, { noRefs: true, sortKeys: true, flowLevel: 1 }),
  dump({ k: undefined, a: 1 }, { skipInvalid: true }),
);
console.log(JSON.stringify(loadAll('---\na: 1\n---\n- 2\n...\n')));
for (const bad of [
  'a: b: c',
  '[1, 2',
  'x: *nope',
  '"unterminated',
  'a: 1\na: 2',
  '\tx: 1',
  '!<tag:unknown> x',
  '- a\nb: 1',
  '%YAML 3.0\n---\nx',
]) {
  try {
    console.log('ok', JSON.stringify(load(bad)));
  } catch (e) {
    console.log(e instanceof YAMLException, e.name, e.reason, e.mark?.line, e.mark?.column);
  }
}
try {
  load('key: [1, }', { filename: 'bad.yml' });
} catch (e) {
  console.log(e.message);
}
console.log(Object.keys(YAML).sort().join());
