import { missing } from './leaf.mjs';
import './main.mjs';
console.log(missing);
