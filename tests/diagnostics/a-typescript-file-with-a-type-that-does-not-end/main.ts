interface Point { x: number; y: number }
const origin: Point<number = { x: 0, y: 0 };
console.log(origin);
