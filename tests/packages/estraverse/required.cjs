// estraverse: traversal and replacement with its controls.
const estraverse = require('estraverse');
const esprima = require('esprima');

const ast = esprima.parseScript('function f(a) { return a ? g(a + 1) : [a, ...b]; }');
const trace = [];
estraverse.traverse(ast, {
  enter(node, parent) {
    trace.push(`+${node.type}<${parent?.type ?? ''}`);
    if (node.type === 'CallExpression') return estraverse.VisitorOption.Skip;
    if (node.type === 'SpreadElement') this.break();
  },
  leave(node) {
    trace.push(`-${node.type}@${this.path()?.join('.') ?? ''}`);
  },
});
console.log(trace.join('\n'));
const replaced = estraverse.replace(ast, {
  enter(node) {
    if (node.type === 'Identifier' && node.name === 'b') return this.remove();
    if (node.type === 'Literal') return { type: 'Literal', value: node.value + 1 };
  },
});
console.log(JSON.stringify(replaced.body[0].body.body[0].argument));
try {
  estraverse.traverse({ type: 'Odd', child: { type: 'X' } }, {});
} catch (e) {
  console.log(e.message);
}
estraverse.traverse(
  { type: 'Odd', child: { type: 'X' } },
  { keys: { Odd: ['child'], X: [] }, enter: (n) => console.log(n.type) },
);
estraverse.traverse(
  { type: 'Odd', child: { type: 'X' } },
  { fallback: 'iteration', enter: (n) => console.log('iterated', n.type) },
);
const other = estraverse.cloneEnvironment();
console.log(
  other !== estraverse,
  other.version === estraverse.version,
  Object.keys(estraverse).join(),
  Object.keys(estraverse.Syntax).length,
);
