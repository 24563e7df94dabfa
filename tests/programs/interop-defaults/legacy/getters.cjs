// Getter exports are evaluated when read, not when imported.
let reads = 0;
Object.defineProperty(exports, 'lazy', {
  enumerable: true,
  get() {
    return `read ${++reads}`;
  },
});
Object.defineProperty(exports, 'reads', { enumerable: true, get: () => reads });
