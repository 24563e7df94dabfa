// typescript: transpileModule with several targets, source maps, diagnostics text and a custom transformer.
import ts from 'typescript';

const source = `
import def, { type Only, value as renamed } from './mod';
export * as ns from './ns';
enum Color { Red, Green = 'g'.length, Blue = 1 << 3 }
const enum Flag { A = 1, B = A * 2 }
namespace Outer.Inner { export const x = 1; export function f() { return x; } }
abstract class Base<T> { declare only: T; static #count = 0; constructor(protected readonly id: number, private tag?: string) { Base.#count++; }
  get label(): string { return \`\${this.tag ?? 'none'}-\${this.id}\`; }
  abstract run(): Promise<void>; accessor state = 1; static { Base.#count = 5; } }
@sealed class Impl extends Base<string> { @bound method(@inject a: number, ...rest: string[]) { return super.label + rest.length; } async run() { for await (const x of gen()) renamed?.(x!, <any>x, x satisfies number); } }
async function* gen() { yield* [1, 2]; const { a, ...others } = { a: 1, b: 2 }; using r = open(); return others as unknown; }
export default def ||= Flag.B + Color.Red; export { Impl, type Base };
export const view = <T,>(p: T) => <div key="k" {...p}>{p} text &amp; <></></div>;
`;
for (const [name, options] of Object.entries({
  es5: {
    target: ts.ScriptTarget.ES5,
    module: ts.ModuleKind.CommonJS,
    downlevelIteration: true,
    experimentalDecorators: true,
    jsx: ts.JsxEmit.React,
  },
  es2015: {
    target: ts.ScriptTarget.ES2015,
    module: ts.ModuleKind.ES2015,
    esModuleInterop: true,
    jsx: ts.JsxEmit.ReactJSX,
    importHelpers: true,
  },
  es2022: {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    isolatedModules: true,
    jsx: ts.JsxEmit.Preserve,
  },
  amd: {
    target: ts.ScriptTarget.ES2017,
    module: ts.ModuleKind.AMD,
    removeComments: true,
    jsx: ts.JsxEmit.ReactJSXDev,
    emitDecoratorMetadata: true,
    experimentalDecorators: true,
  },
  system: {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.System,
    sourceMap: true,
    inlineSources: true,
    jsx: ts.JsxEmit.React,
    jsxFactory: 'h',
    jsxFragmentFactory: 'Frag',
  },
})) {
  const out = ts.transpileModule(source, {
    compilerOptions: options,
    fileName: 'snippet.tsx',
    reportDiagnostics: true,
  });
  console.log(
    `=== ${name} ${out.outputText.length} bytes, ${out.diagnostics.length} diagnostics, map ${out.sourceMapText?.length ?? 0}`,
  );
  if (name === 'es5' || name === 'es2022') console.log(out.outputText);
  else
    console.log(
      out.outputText
        .split('\n')
        .filter((l) => /^(import|export|define|System|const|var)/.test(l))
        .join('\n'),
    );
}

const broken = ts.transpileModule('let x: = 1;\nclass { }\nfunction f(a, a?) { return\n', {
  reportDiagnostics: true,
  fileName: 'broken.ts',
});
const host = { getCanonicalFileName: (f) => f, getCurrentDirectory: () => '', getNewLine: () => '\n' };
console.log(ts.formatDiagnostics(broken.diagnostics, host));
console.log(ts.formatDiagnosticsWithColorAndContext(broken.diagnostics.slice(0, 1), host).replaceAll('\u001b', '\\e'));

const bump = (context) => (root) =>
  ts.visitNode(root, function visit(node) {
    if (ts.isNumericLiteral(node)) return context.factory.createNumericLiteral(Number(node.text) + 1);
    if (ts.isIdentifier(node) && node.text === 'old') return context.factory.createUniqueName('fresh');
    return ts.visitEachChild(node, visit, context);
  });
console.log(
  ts.transpileModule('const old = 1 + 41; export { old as answer };', {
    transformers: { before: [bump] },
    compilerOptions: { target: 99, module: 99 },
  }).outputText,
);

const { factory: f } = ts;
const printer = ts.createPrinter({ newLine: ts.NewLineKind.LineFeed });
const fn = f.createFunctionDeclaration(
  [f.createToken(ts.SyntaxKind.ExportKeyword)],
  undefined,
  'twice',
  undefined,
  [
    f.createParameterDeclaration(
      undefined,
      undefined,
      'n',
      undefined,
      f.createKeywordTypeNode(ts.SyntaxKind.NumberKeyword),
    ),
  ],
  undefined,
  f.createBlock(
    [
      f.createReturnStatement(
        f.createBinaryExpression(f.createIdentifier('n'), ts.SyntaxKind.AsteriskToken, f.createNumericLiteral(2)),
      ),
    ],
    true,
  ),
);
const file = ts.createSourceFile('made.ts', '', ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
console.log(printer.printNode(ts.EmitHint.Unspecified, fn, file));
const counts = {};
const tree = ts.createSourceFile('s.tsx', source, ts.ScriptTarget.Latest, true);
(function walk(n) {
  counts[ts.SyntaxKind[n.kind]] = (counts[ts.SyntaxKind[n.kind]] ?? 0) + 1;
  ts.forEachChild(n, walk);
})(tree);
console.log(JSON.stringify(Object.fromEntries(Object.entries(counts).sort())));
console.log(
  ts.version,
  ts.transpile('let a: number = 1', { target: 1 }).trim(),
  ts.tokenToString(ts.SyntaxKind.QuestionQuestionToken),
  ts.isIdentifierStart(0x24, 99),
);
