// escodegen: reads its own package.json; printing with formats and source maps.
const escodegen = require('escodegen');
const esprima = require('esprima');

const source =
  'class A extends B { static *m([x = 1, ...y], { z }) { yield* f(`t${x}`); } }\nvar o = { get p() { return 1; }, [k]: 0, "quoted-key": /r\\/g/y, q };\nif (a) b; else if (c) { d } else for (var i in o) switch (i) { case 1: break; default: }\nlabel: do { continue label } while (a || 0);';
const ast = esprima.parseScript(source);
console.log(escodegen.generate(ast));
console.log(escodegen.generate(ast, { format: escodegen.FORMAT_MINIFY }));
console.log(
  escodegen.generate(ast, {
    format: { indent: { style: '\t', base: 1 }, quotes: 'double', semicolons: false, json: false },
  }),
);
const { code, map } = escodegen.generate(esprima.parseScript('f(1,\n 2)', { loc: true, source: 'in.js' }), {
  sourceMap: 'in.js',
  sourceMapWithCode: true,
  format: { compact: true },
});
console.log(code, map.toString());
console.log(
  escodegen.generate({
    type: 'BinaryExpression',
    operator: '**',
    left: { type: 'UnaryExpression', operator: '-', argument: { type: 'Literal', value: 1 } },
    right: { type: 'Literal', value: 2n, bigint: '2' },
  }),
);
console.log(
  escodegen.attachComments(esprima.parseScript('/* c */ x', { range: true, comment: true, tokens: true }), [], []).type,
);
console.log(Object.keys(escodegen).sort().join(), escodegen.browser, escodegen.Precedence?.Sequence);
try {
  escodegen.generate({ type: 'Nonsense' });
} catch (e) {
  console.log(e.message);
}
