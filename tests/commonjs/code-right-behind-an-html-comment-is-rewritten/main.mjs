// Rule: `<!--` and `-->` begin comments of one line in scripts; the code behind them is code.
// https://tc39.es/ecma262/#sec-html-like-comments
import { first, second } from './comments.cjs';
import name from './same-name.cjs';

console.log(first, second, name);
