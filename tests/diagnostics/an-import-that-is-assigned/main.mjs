// Assigning to an import throws when it happens, so the build goes on.
import { limit, other } from './a.mjs';
export const raise = () => { limit += 1; };
export const swap = () => { ({ other } = { other: limit }); };
