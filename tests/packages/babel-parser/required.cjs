// @babel/parser: one large file of classes made by mixins; plugins, errors and tokens.
const parser = require('@babel/parser');

const shape = (node) =>
  JSON.stringify(node, (key, value) =>
    ['start', 'end', 'loc', 'errors', 'extra', 'comments'].includes(key) ? undefined : value,
  );
console.log(
  shape(
    parser.parse('class A { static #p = 1; accessor b; static { super.c } }', { plugins: ['decoratorAutoAccessors'] })
      .program.body,
  ),
);
console.log(
  shape(parser.parseExpression('(a: string): a is Y => (b! satisfies T) as const', { plugins: ['typescript'] })),
);
console.log(
  shape(
    parser.parse('type A<+T> = {| a: ?T |}; export type { A }', { sourceType: 'module', plugins: ['flow'] }).program
      .body[0],
  ),
);
console.log(
  shape(
    parser.parseExpression('<a.b c={...d}>&lt;{/* e */}</a.b>'.replace('c={...d}', '{...d}'), { plugins: ['jsx'] }),
  ),
);
console.log(
  parser
    .parse('a |> b(%)', { plugins: [['pipelineOperator', { proposal: 'hack', topicToken: '%' }]], tokens: true })
    .tokens.map((t) => t.type.label ?? t.type)
    .join(' '),
);
console.log(
  parser
    .parse('let a; let a; 08; delete b', { errorRecovery: true, strictMode: true })
    .errors.map((e) => `${e.code} ${e.reasonCode} ${e.pos}`),
);
for (const bad of ['a b', 'await 1', 'class { }', '`${', '/(/', 'import a from "b"']) {
  try {
    console.log(parser.parse(bad, { allowAwaitOutsideFunction: false }).program.body.length);
  } catch (e) {
    console.log(e.name, e.message, e.loc.line, e.loc.column, e.missingPlugin ?? '');
  }
}
console.log(Object.keys(parser).join(), Object.keys(parser.tokTypes).length);
