const a: number = 5; function add(x: number, y: number): number { return x + y; } module.exports = { a, add } as const;
