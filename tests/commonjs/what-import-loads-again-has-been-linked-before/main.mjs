// import() runs where its module does, so what has been linked for that has been linked: there
// require() finds no cycle.
import './asks.mjs';
import { late } from './loads.mjs';
late().then(({ name }) => console.log('late', name));
console.log('main');
