export { useCart } from './cart';
export type { Cart, Line } from './cart';
export * from './goods';
