import { none } from './runs.cjs';
console.log(none);
