export * from './d.ts'; export type { Only } from './d.ts';
