// typescript: the type checker, language service and module resolver over an in-memory host (no lib files are read).
const ts = require('typescript');

const files = new Map(
  Object.entries({
    '/lib.d.ts':
      'interface Array<T> { length: number; [n: number]: T } interface Boolean {} interface Function {} interface CallableFunction {} interface NewableFunction {} interface IArguments {} interface Number { toFixed(n?: number): string } interface Object {} interface RegExp {} interface String { readonly length: number; toUpperCase(): string }',
    '/src/shapes.ts':
      'export type Shape = { kind: "circle"; r: number } | { kind: "square"; side: number };\nexport const area = (s: Shape): number => s.kind === "circle" ? s.r * 3 : s.side ** 2;\n/** Doubles.\n * @param n input */\nexport function twice(n: number) { return n * 2; }\n',
    '/src/main.ts':
      'import { area, twice, Shape } from "./shapes";\nconst s: Shape = { kind: "circle", side: 2 };\nlet n: string = twice(area({ kind: "square", side: 1 }));\nn.toUpperCase(1);\nfunction rec<T extends { id: number }>(t: T): T["id"] { return t.id; }\nconst got = rec({ id: 7, extra: true });\nconst un: number = undefined;\nswitch (s.kind) { case "triangle": break; }\nmissing(got);\n',
  }),
);
const options = {
  target: ts.ScriptTarget.ES2020,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  noEmitOnError: false,
  declaration: true,
  noLib: false,
  lib: ['lib.d.ts'],
  types: [],
};
const host = {
  fileExists: (f) => files.has(f),
  readFile: (f) => files.get(f),
  getSourceFile: (f, v) => (files.has(f) ? ts.createSourceFile(f, files.get(f), v) : undefined),
  getDefaultLibFileName: () => '/lib.d.ts',
  getDefaultLibLocation: () => '/',
  getCurrentDirectory: () => '/',
  getDirectories: () => [],
  directoryExists: (d) => d === '/src' || d === '/',
  getCanonicalFileName: (f) => f,
  useCaseSensitiveFileNames: () => true,
  getNewLine: () => '\n',
  writeFile: (f, text) => console.log(`--- ${f}\n${text.trim()}`),
};
const program = ts.createProgram(['/src/main.ts'], options, host);
const diagnostics = ts.getPreEmitDiagnostics(program);
console.log(ts.formatDiagnostics(diagnostics, host));
console.log(
  ts.sortAndDeduplicateDiagnostics(diagnostics).length,
  program
    .getSourceFiles()
    .map((f) => f.fileName)
    .join(),
);
const result = program.emit();
console.log('skipped', result.emitSkipped);

const checker = program.getTypeChecker();
const main = program.getSourceFile('/src/main.ts');
main.statements.filter(ts.isVariableStatement).forEach((v) => {
  const d = v.declarationList.declarations[0];
  console.log(
    d.name.text,
    '::',
    checker.typeToString(checker.getTypeAtLocation(d)),
    '<-',
    checker.typeToString(checker.getTypeAtLocation(d.initializer)),
  );
});
const shapes = checker.getSymbolAtLocation(program.getSourceFile('/src/shapes.ts'));
for (const s of checker.getExportsOfModule(shapes)) {
  console.log(
    s.name,
    ts.SymbolFlags[s.flags] ?? s.flags,
    ts.displayPartsToString(s.getDocumentationComment(checker)),
    s
      .getJsDocTags()
      .map((t) => `${t.name} ${ts.displayPartsToString(t.text)}`)
      .join(),
  );
}

const service = ts.createLanguageService(
  {
    getScriptFileNames: () => ['/src/main.ts'],
    getScriptVersion: () => '1',
    getScriptSnapshot: (f) => (files.has(f) ? ts.ScriptSnapshot.fromString(files.get(f)) : undefined),
    getCurrentDirectory: () => '/',
    getCompilationSettings: () => options,
    getDefaultLibFileName: () => '/lib.d.ts',
    fileExists: host.fileExists,
    readFile: host.readFile,
    directoryExists: host.directoryExists,
    getDirectories: () => [],
  },
  ts.createDocumentRegistry(),
);
const text = files.get('/src/main.ts');
const info = service.getQuickInfoAtPosition('/src/main.ts', text.indexOf('twice('));
console.log(ts.displayPartsToString(info.displayParts), '|', ts.displayPartsToString(info.documentation));
console.log(
  service
    .getCompletionsAtPosition('/src/main.ts', text.indexOf('toUpperCase'), {})
    .entries.map((e) => `${e.name}:${e.kind}`)
    .join(),
);
console.log(
  service
    .findReferences('/src/main.ts', text.indexOf('area('))
    .flatMap((r) => r.references.map((x) => `${x.fileName}@${x.textSpan.start}`))
    .join(),
);
console.log(
  service
    .getNavigationTree('/src/main.ts')
    .childItems.map((i) => `${i.kind} ${i.text}`)
    .join(),
);
console.log(
  JSON.stringify(service.getFormattingEditsForDocument('/src/shapes.ts', ts.getDefaultFormatCodeSettings('\n')).length),
  service.getOutliningSpans('/src/shapes.ts').length,
);
console.log(
  ts.resolveModuleName('./shapes', '/src/main.ts', options, host).resolvedModule.resolvedFileName,
  JSON.stringify(
    ts.parseConfigFileTextToJson('tsconfig.json', '{ // c\n "compilerOptions": { "strict": true, }, }').config,
  ),
);
console.log(
  ts.flattenDiagnosticMessageText(
    ts.convertCompilerOptionsFromJson({ target: 'es1', jsx: 'nope' }, '/').errors[0].messageText,
    '\n',
  ),
);
