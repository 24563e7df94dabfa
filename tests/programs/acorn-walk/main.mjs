// acorn: parsing, tokenising, plugins by subclassing, comments, early errors, and a tiny code generator over ESTree.
import * as acorn from 'acorn';
import { Parser, tokTypes, tokenizer, getLineInfo, isIdentifierStart, lineBreakG } from 'acorn';

const source = `#!/usr/bin/env node
// lead
import def, * as ns from 'mod' with { type: 'json' };
export const { a = 1, ...rest } = await import.meta.load?.(\`t\${x ** 2}\`) ?? /r[\\/]\\/(?<n>.)/dgv;
label: for await (const [k, v] of ns) { if (k in v) continue label; else { class A extends (class {}) { static #p = 1n; static { this.#p ||= 0x1_0; } get [k]() { return #p in this; } async *gen() { yield* super.x; } } } }
/* block */ export default async (x, { y: z = import.meta } = {}) => { try { throw x; } catch { debugger; } finally { switch (x) { case 1: default: } } };
`;
const comments = [];
const tokens = [];
const ast = acorn.parse(source, {
  ecmaVersion: 'latest',
  sourceType: 'module',
  locations: true,
  ranges: true,
  allowHashBang: true,
  allowAwaitOutsideFunction: true,
  onComment: comments,
  onToken: tokens,
});
const walk = (n, f, d = 0) => {
  if (n && typeof n.type === 'string') {
    f(n, d);
    for (const k in n) if (k !== 'loc') [].concat(n[k]).forEach((c) => c && typeof c === 'object' && walk(c, f, d + 1));
  }
};
const count = {};
let deepest = 0;
walk(ast, (n, d) => {
  count[n.type] = (count[n.type] ?? 0) + 1;
  deepest = Math.max(deepest, d);
});
console.log(JSON.stringify(Object.fromEntries(Object.entries(count).sort())), deepest);
console.log(
  comments.map((c) => `${c.type}:${c.value.trim()}@${c.loc.start.line}`).join(' | '),
  tokens.length,
  tokens
    .slice(0, 9)
    .map((t) => t.type.label + (t.value === undefined ? '' : `=${t.value}`))
    .join(' '),
);
console.log(
  [...tokenizer('let x = 0b11 ** .5e1; // end', { ecmaVersion: 2020 })]
    .map((t) => `${t.type.label}:${t.value ?? ''}`)
    .join(' '),
  tokTypes._if.keyword,
  tokTypes.num.startsExpr,
);
console.log(
  JSON.stringify(acorn.parseExpressionAt('1 + (2, f)`x` * 3; rest', 0, { ecmaVersion: 2022 }), (k, v) =>
    typeof v === 'bigint' ? `${v}n` : v,
  ),
);

class Doubler extends Parser {
  parseExprAtom(...args) {
    if (this.type === tokTypes.at) {
      const node = this.startNode();
      this.next();
      node.name = `@${this.value}`;
      this.next();
      return this.finishNode(node, 'Special');
    }
    return super.parseExprAtom(...args);
  }
  getTokenFromCode(code) {
    if (code === 64) {
      ++this.pos;
      return this.finishToken(tokTypes.at);
    }
    return super.getTokenFromCode(code);
  }
}
tokTypes.at ??= new acorn.TokenType('@', { startsExpr: true });
const plugin = (P) =>
  class extends P {
    readToken(code) {
      if (code === 0x2603) {
        this.pos++;
        return this.finishToken(tokTypes.num, 42);
      }
      return super.readToken(code);
    }
  };
console.log(
  JSON.stringify(Doubler.parse('x = @foo + 1', { ecmaVersion: 6 }).body[0].expression.right.left),
  Parser.extend(plugin).parse('y = ☃', { ecmaVersion: 6 }).body[0].expression.right.value,
);

for (const [code, options] of [
  ['let a; let a', {}],
  ['with (x) {}', { sourceType: 'module' }],
  ['return 1', {}],
  ['return 1', { allowReturnOutsideFunction: true }],
  ['class { }', {}],
  ['"use strict"; 010', {}],
  ['a ?? b || c', {}],
  ['/(?<a>.)(?<a>.)/', {}],
  ['/[/', {}],
  ['`${', {}],
  ['await x', {}],
  ['({a = 1})', {}],
  ['x?.y = 1', {}],
  ['for (let of [1]) ;', {}],
  ['export { nope }', { sourceType: 'module' }],
  ['class A { constructor(){} constructor(){} #x; f() { this.#y } }', {}],
  ['break', {}],
  ['\\u{110000}', {}],
  ['async () => { using x = y }', {}],
  ['function f(a, a) { "use strict" }', {}],
]) {
  try {
    console.log('ok', acorn.parse(code, { ecmaVersion: 'latest', ...options }).body.length, code);
  } catch (e) {
    console.log(e.name, e.message, e.pos, JSON.stringify(e.loc));
  }
}
console.log(
  JSON.stringify(getLineInfo('a\nbc', 3)),
  isIdentifierStart(0x1d7d8),
  'a\u2028b'.split(lineBreakG).length,
  acorn.version,
  Object.keys(acorn).length,
);
const gen = {
  Literal: (n) => n.raw,
  Identifier: (n) => n.name,
  BinaryExpression: (n) => `(${g(n.left)} ${n.operator} ${g(n.right)})`,
  CallExpression: (n) => `${g(n.callee)}(${n.arguments.map(g).join(', ')})`,
  MemberExpression: (n) => `${g(n.object)}${n.computed ? `[${g(n.property)}]` : `.${g(n.property)}`}`,
};
const g = (n) => gen[n.type](n);
console.log(g(acorn.parseExpressionAt('a.b[c + 1](2 * 3 - d, "s")', 0, { ecmaVersion: 5 })));
