export { a } from './lib.cjs';
