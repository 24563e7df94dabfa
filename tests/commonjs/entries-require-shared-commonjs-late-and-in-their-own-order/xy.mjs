// Two entries reach one cycle of CommonJS modules at different members, the second one through a function called later.
import x from './x.cjs';
import { order } from './order.cjs';
console.log('xy', x.late().name, order.join('; '));
export { x, order };
