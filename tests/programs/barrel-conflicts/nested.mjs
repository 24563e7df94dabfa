// Part of a cycle with the barrel.
import * as barrel from './barrel.mjs';

export const deep = 'deep';
export { barrel };
