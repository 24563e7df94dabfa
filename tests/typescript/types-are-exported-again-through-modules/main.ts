// A name that is that of a type in the end is no export, however many modules pass it on.
import { Shape, make, Both } from './a.ts';
import * as all from './a.ts';
const shape: Shape = make();
console.log(shape, Object.keys(all), Both);
export { Shape, make as create } from './a.ts';
export { Shape as Form, Both, type Only } from './b.ts';
