// @babel/parser: names are assigned to exports at the end of a large file.
import babelParser, { parse, parseExpression } from '@babel/parser';
import * as ns from '@babel/parser';

console.log(babelParser.parse === parse);
console.log(parse('1n', { ranges: true }).program.body[0].range, parseExpression('a?.b').type, ns.__esModule);
