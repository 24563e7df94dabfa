console.log('only a type of a method without decorators: never evaluated');
export class Unused {}
