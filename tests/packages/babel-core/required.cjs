// @babel/core: lazily required parts, cycles, optional presets; a plugin made by hand, generator, traverse, template, types.
const babel = require('@babel/core');

const source = `import a, { b as c } from "m";
export default class K { #p = 1; static async *m(x = 1, ...y) { for await (const z of y) yield z?.[x] ?? c; } }
const { d, ...e } = a; label: for (;;) break label; /* kept */ tag\`t\${e}\`; async () => { (await d) ** 2 };`;
function plugin({ types: t, template }) {
  const build = template.statement('console.log(NAME);');
  return {
    name: 'rename',
    pre() {
      this.count = 0;
    },
    visitor: {
      Identifier(path) {
        this.count += 1;
        if (path.node.name === 'e') path.node.name = 'renamed';
      },
      BinaryExpression: {
        exit: (path) => path.replaceWith(t.callExpression(t.identifier('pow'), [path.node.left, path.node.right])),
      },
      Program: {
        exit(path, state) {
          path.pushContainer('body', build({ NAME: t.stringLiteral(`${state.opts.word} ${this.count > 10}`) }));
          path.scope.rename('c', 'see');
          console.log(Object.keys(path.scope.bindings).join(), path.scope.generateUid('x'));
        },
      },
    },
  };
}
const options = {
  configFile: false,
  babelrc: false,
  browserslistConfigFile: false,
  cwd: '/',
  root: '/',
  filename: '/in.js',
};
const result = babel.transformSync(source, { ...options, plugins: [[plugin, { word: 'seen' }]], sourceMaps: true });
console.log(result.code, result.map.mappings.length > 50, result.map.sources);
console.log(babel.transformSync('a  =  1 // c', { ...options, compact: true, comments: false }).code);
const ast = babel.parseSync('x = <b/>', { ...options, parserOpts: { plugins: ['jsx'] } });
console.log(
  ast.program.body[0].expression.right.type,
  babel.transformFromAstSync(ast, undefined, { ...options, parserOpts: { plugins: ['jsx'] } }).code,
);
const names = [];
babel.traverse(ast, { enter: (path) => void names.push(`${path.type}@${path.getPathLocation()}`) });
console.log(names.join(' '), babel.types.isJSXElement(ast.program.body[0].expression.right));
console.log(
  babel.template.expression.ast`f(${babel.types.numericLiteral(3)})`.arguments[0].value,
  babel.createConfigItem(() => ({}), { type: 'plugin' }).value.name,
);
for (const run of [
  () => babel.transformSync('a b', options),
  () => babel.transformSync('a', { ...options, plugins: ['missing-plugin'] }),
  () => babel.transformSync('a', { ...options, odd: 1 }),
  () => babel.types.identifier(5),
]) {
  try {
    run();
  } catch (e) {
    console.log(e.name, e.code, e.message.split('\n')[0].replace(/resolve .*$/, 'resolve'));
  }
}
babel
  .transformAsync('let q = 1;', {
    ...options,
    plugins: [() => ({ visitor: { VariableDeclaration: (p) => (p.node.kind = 'var') } })],
  })
  .then(({ code }) => console.log(code));
console.log(Object.keys(babel).sort().join());
