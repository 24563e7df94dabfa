// esprima: the names in the text are those of a function inside of a UMD wrapper.
import esprima from 'esprima';

console.log(esprima.Syntax.ArrowFunctionExpression);
console.log(JSON.stringify(esprima.parse('x = y ? z : 0', { loc: true }).loc));
