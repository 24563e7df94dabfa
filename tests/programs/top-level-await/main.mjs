// Top-level await in the entry, in dependencies and around library calls.
import { order } from './order.mjs';
import { config } from './config.mjs';
import { rows } from './rows.mjs';
import { z } from 'zod';
import { firstValueFrom, timer } from 'rxjs';

console.log([...order].sort().join(), config, rows.length);
const parsed = await z.array(z.object({ n: z.number() }).refine(async (r) => r.n > 0)).safeParseAsync(rows);
console.log(parsed.success, await firstValueFrom(timer(1)));
const { default: markdown } = await import('./late.mjs');
console.log(markdown);
for await (const row of rows) order.push(row.n);
console.log(order.length);
export const done = await Promise.resolve('exported');
console.log(done);
