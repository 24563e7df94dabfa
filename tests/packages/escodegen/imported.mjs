// escodegen: names are exported from within a function.
import escodegen, { generate } from 'escodegen';
import * as esprima from 'esprima';

console.log(escodegen.generate === generate);
console.log(
  generate(esprima.default.parseScript('a\n+\nb'), { verbatim: 'x', parse: esprima.default.parse }),
  escodegen.version,
);
