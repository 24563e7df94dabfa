// super() may be called inside of another statement; the properties are assigned behind it.
class Base { constructor(readonly name: string) {} }
class Tried extends Base {
  constructor(public value: number) {
    try { super('tried'); } finally { console.log('finally'); }
    console.log(this.value);
  }
}
console.log(new Tried(1));
