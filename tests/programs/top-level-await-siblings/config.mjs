// Waits longer than its sibling, which does not depend on it.
import { setTimeout as sleep } from 'node:timers/promises';
import { order } from './order.mjs';

order.push('config starts');
export const config = await sleep(20, { name: 'slept' });
order.push('config ends');
