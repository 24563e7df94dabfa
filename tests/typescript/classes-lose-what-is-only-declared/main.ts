// Overloads, abstract members, declared fields, index signatures, modifiers, `implements`.
interface Named { name: string }
abstract class Base<T> implements Named, Iterable<T> {
  declare readonly kind: string;
  readonly [key: string]: any;
  static [key: number]: string;
  public name: string = 'base';
  protected list?: T[];
  private readonly definite!: number;
  abstract shape: string;
  abstract area(): number;
  protected abstract get size(): number;
  static readonly shared: number = 1;
  static #hidden = 2;
  #own?: T;
  private static async *generate(): AsyncGenerator<number> { yield 1; }
  toString(this: this): string { return `${this.name}`; }
  constructor(name?: string);
  constructor(name: string, extra: number);
  constructor(name?: string, extra?: number) { if (name) this.name = name; }
  method(x: string): string;
  method(x: number): number;
  method<U>(x: U): U { return x; }
  optional?(): void;
  private get own(): T | undefined { return this.#own; }
  public set own(value: T | undefined) { this.#own = value; }
  static { console.log(Base.#hidden, #own in Base.prototype); }
  public static async first() { for await (const x of this.generate()) return x; }
  *[Symbol.iterator](): Iterator<T> { yield* this.list ?? []; }
  readonly
  ['computed']: number = 5
  private *both(): Generator<number> { yield 6; }
  public async waits(): Promise<number> { return [...this.both()][0]!; }
  declare static later: string;
  get: number = 1;
  set?: string;
  static: boolean = true;
  readonly: string = 'r';
  declare = 'd';
  abstract = 'a';
  public = 'p';
  async?: number;
  plain = 7;
}
class Derived extends Base<number> implements Named {
  override shape = 'round';
  constructor() { super('derived', 1); this.list = [1, 2]; }
  area(): number { return 3; }
  protected get size(): number { return this.area(); }
}
const it = new Derived();
console.log(Object.keys(it), `${it}`, [...it], it.method(4), it.size, await Base.first(), await it.waits());
it.own = 8;
console.log(it.own, Base.shared, 'kind' in it, 'later' in Base, it.computed, it.set, it.plain);
const Anonymous = class<T> implements Named { name = 'anonymous'; value!: T; };
console.log(new Anonymous<number>());
export default abstract class { abstract z(): void; static w: number = 9; }
export abstract class Exported { abstract z(): void; static w: number = 10; }
