// Records evaluation order.
export const order = [];
