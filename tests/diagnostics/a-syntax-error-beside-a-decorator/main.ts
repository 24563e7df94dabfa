// Errors stand where they are in the source, whatever is written otherwise.
const log = (_: unknown, context: { name: string }) => console.log(context.name);

export class A { @log method(): void {} }

let twice: number = 1;
let twice: number = 2;
