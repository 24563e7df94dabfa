// The barrel: explicit exports win over stars, stars with the same name cancel out, and a namespace refers back to it.
export * from 'lodash-es';
export * from 'ramda';
export { map, pipe } from 'ramda';
export { chunk, curry, groupBy, sum } from 'lodash-es';
export const local = 'local';
export * as nested from './nested.mjs';
