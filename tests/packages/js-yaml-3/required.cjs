// js-yaml 3: types, dumping, errors with marks.
const yaml = require('js-yaml-3');

const source = `
base: &b {x: 1, y: [~, yes, 0x1f, 1e3, .inf, 0o7, 1_000]}
merged: {<<: *b, z: 2024-01-02T03:04:05Z}
fold: >-
  one
  two

  three
lit: |2
    indented
  text
set: !!set {a, b}
omap: !!omap [a: 1, b: 2]
bin: !!binary aGk=
"quoted \\u00e9": 'sin''gle'
? [complex, key]
: value
`;
const value = yaml.safeLoad(source);
console.log(value, value.merged.y === value.base.y);
console.log(
  yaml.safeDump(
    {
      a: [1, { b: null, c: 'multi\nline\n' }],
      d: 'yes',
      e: '',
      f: ': x',
      g: new Date(0),
      h: [[]],
      long: 'word '.repeat(30),
      shared: value.base,
      again: value.base,
    },
    { sortKeys: true, lineWidth: 60, indent: 3 },
  ),
);
const Point = new yaml.Type('!point', {
  kind: 'sequence',
  resolve: (d) => d.length === 2,
  construct: ([x, y]) => ({ x, y }),
  instanceOf: Map,
  represent: (m) => [...m.keys()],
});
const schema = yaml.Schema.create([Point]);
console.log(
  yaml.load('p: !point [1, 2]', { schema }),
  yaml.dump({ m: new Map([[1, 2]]) }, { schema }),
  yaml.safeLoadAll('---\na: 1\n---\n- b\n...\n'),
);
console.log(
  yaml.load('r: !!js/regexp /a/g\nu: !!js/undefined'),
  yaml.dump({ f: (a) => a, r: /x/g }, { skipInvalid: true }),
);
for (const bad of ['a: b: c', '[1, 2', '!odd x', 'a: 1\na: 2', '\tx', '*none', 'p: !point [1]', '"\\q"']) {
  try {
    console.log(yaml.safeLoad(bad, { filename: 'f.yml' }));
  } catch (e) {
    console.log(e.name, e.reason, e.mark?.line, e.mark?.column, e.toString(true));
  }
}
console.log(Object.keys(yaml).sort().join(), yaml.JSON_SCHEMA.compiledImplicit.length);
