// Sibling modules with top-level await are evaluated in parallel: one that sleeps does not hold up the next.
import { order } from './order.mjs';
import { config } from './config.mjs';
import { rows } from './rows.mjs';
import './sync.mjs';

console.log(order.join(), config.name, rows.length);
