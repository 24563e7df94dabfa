export * from './levels.js';
export { Plain as Plain } from './plain.js';
