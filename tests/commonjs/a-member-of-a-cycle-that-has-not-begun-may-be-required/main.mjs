// require() refuses an ES module that is being evaluated. A member of a cycle that has been linked
// with it and has not begun is none, also where import() may run what requires it.
import './first.cjs';
export { member } from './member.mjs';
console.log('main');
