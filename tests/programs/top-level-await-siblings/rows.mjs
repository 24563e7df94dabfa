// Evaluated in parallel with config.mjs.
import { order } from './order.mjs';
import { range } from 'lodash-es';

order.push('rows starts');
export const rows = await Promise.all(range(1, 4).map(async (n) => ({ n })));
order.push('rows ends');
