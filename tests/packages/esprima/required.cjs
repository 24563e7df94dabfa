// esprima: a bundle made by webpack; parser, tokenizer, JSX and tolerant mode.
const esprima = require('esprima');

const script = esprima.parseScript('var a = (b, ...c) => b ** c.length; label: for (;;) break label;', {
  range: true,
  comment: true,
});
console.log(JSON.stringify(script.body[0].declarations[0].init.params), script.body[1].type, script.body[1].range);
console.log(
  esprima
    .tokenize('/re/g.test(`a${b}c`) // end', { comment: true })
    .map((t) => `${t.type}:${t.value}`)
    .join(' '),
);
console.log(
  JSON.stringify(
    esprima
      .parseModule('import d, { x as y } from "m"; export * from "n"; export default class {}')
      .body.map((n) => n.type),
  ),
);
console.log(
  esprima.parseScript('<a b={1} {...c}>{d}text</a>', { jsx: true }).body[0].expression.openingElement.attributes.length,
);
const tolerant = esprima.parseScript('return 1; var x = 08;', { tolerant: true });
console.log(
  tolerant.errors.map((e) => e.message),
  tolerant.body.length,
);
for (const bad of ['var 1', '"use strict"; with (a) {}', 'a => {}()', 'for (let of of of) {', '({a, b: 1}) = 2']) {
  try {
    console.log(esprima.parseScript(bad).body.length);
  } catch (e) {
    console.log(e.name, e.lineNumber, e.column, e.description);
  }
}
const kinds = {};
esprima.parseScript('if (a) { f(1); } else while (0);', {}, (node) => (kinds[node.type] = (kinds[node.type] ?? 0) + 1));
console.log(kinds, Object.keys(esprima).join(), esprima.version);
