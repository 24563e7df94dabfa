import { missing } from './leaf.mjs';
console.log(missing);
