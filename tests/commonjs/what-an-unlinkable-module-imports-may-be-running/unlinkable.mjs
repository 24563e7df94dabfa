import { missing } from './main.mjs';
console.log(missing);
