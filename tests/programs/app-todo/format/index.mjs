// A barrel over two formatters, one of them CommonJS.
export * from './table.mjs';
export { default as pad } from './pad.cjs';
