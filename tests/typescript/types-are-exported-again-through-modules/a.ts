export { Shape, make, Both } from './b.ts';
