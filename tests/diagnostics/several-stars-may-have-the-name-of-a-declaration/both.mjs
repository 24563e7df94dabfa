export * from './one.cjs';
export * from './other.cjs';
