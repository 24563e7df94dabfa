// json5: parser states, unicode tables, stringify; a register file that sets require.extensions.
const JSON5 = require('json5');

console.log(
  JSON5.parse(
    "// c\n{unquoted: 'single \\\nline', \"a\": +.5, b: 0xF, c: [1, /* x */ 2,], d: Infinity, e: -NaN, $_é: '\\u0041\\x42\\0', __proto__: 1,}",
  ),
);
console.log(
  JSON5.parse('{"a":[1,{"b":2}]}', (k, v) => (typeof v === 'number' ? v * 2 : v)),
  JSON5.stringify(
    { a: "it's", 'b-c': [1, undefined, NaN], d: { toJSON5: () => 'own' }, e: new Date(0), f: '\u2028"\'' },
    null,
    2,
  ),
  JSON5.stringify({ a: 1, b: 2 }, ['a'], '--'),
  JSON5.stringify("a'", { quote: "'" }),
);
for (const bad of [
  '',
  '{a:1',
  '{a 1}',
  "'x\ny'",
  '[1,,2]',
  '\\u12',
  '01',
  '"\u2028"',
  '{a:}',
  'tru',
  '/* open',
  '0x',
]) {
  try {
    console.log(JSON5.parse(bad));
  } catch (e) {
    console.log(e.name, e.message, e.lineNumber, e.columnNumber);
  }
}
const circular = {};
circular.c = circular;
try {
  JSON5.stringify(circular);
} catch (e) {
  console.log(e.name, e.message);
}
console.log(Object.keys(JSON5).join());
