import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
export const name = 'asks';
try {
  console.log('asks', Object.keys(require('./loads.mjs')));
} catch (error) {
  console.log('asks', error.code);
}
