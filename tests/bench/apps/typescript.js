// One CommonJS file of 9 MB.
import ts from 'typescript';

export const version = ts.version;
export const compile = (text) =>
  ts.transpileModule(text, { compilerOptions: { target: ts.ScriptTarget.ES2022 } }).outputText;
