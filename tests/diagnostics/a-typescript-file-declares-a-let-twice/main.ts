interface Options { readonly value: number }
type Reader<T> = (options: Options) => T;
let first: Reader<number> = (options: Options): number => options.value;
enum Level { Low, High }
let first: Reader<string> = (options: Options): string => `${options.value}`;
export { first, Level };
