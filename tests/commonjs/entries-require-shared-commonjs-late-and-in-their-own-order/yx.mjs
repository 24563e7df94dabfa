import { order } from './order.cjs';
import { name, later } from './y.cjs';
console.log('yx', name, order.length);
const x = later();
console.log('yx', x.name, order.join('; '));
export { x, order };
