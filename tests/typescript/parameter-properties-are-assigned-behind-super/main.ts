// Parameters with modifiers are fields that are assigned first, in derived classes behind super().
class Point {
  sum = this.x + this.y;
  constructor(public x: number, protected readonly y: number = 2, private z?: string, plain = 3) {
    console.log('body', this.x, this.y, this.z, plain, Object.keys(this));
  }
}
new Point(1);
new Point(4, 5, 'z', 6);
class Empty { constructor(readonly only: string) {} }
console.log(new Empty('only'));
class Directive { constructor(private a: number) { 'use strict'; console.log(this.a); } }
new Directive(1);
class Base { constructor(readonly name: string) { console.log('base', name); } }
class Derived extends Base {
  extra = this.name;
  constructor(public override name: string, readonly more = name + '!') {
    super(name);
    console.log('derived', this.more, Object.keys(this));
  }
}
new Derived('d');
class Late extends Base {
  constructor(private value: number) {
    const text = `v${value}`;
    console.log(text);
    super(text);
    console.log(this.value);
  }
}
new Late(7);
class NoSemicolon extends Base {
  constructor(private value: number) {
    super('n')
    ;[this.value].forEach((it) => console.log(it))
  }
}
new NoSemicolon(8);
class Changed { constructor(public a: number, public b = () => a) { a = 9; } }
const changed = new Changed(1);
console.log(changed.a, changed.b());
function scope() { return new (class { constructor(private readonly inner: string) {} show() { return this.inner; } })('inner').show(); }
console.log(scope(), Point.length, Derived.length);
class Accessors { constructor(public readonly $a_1: number, public async: number, public of: number) {} }
console.log(new Accessors(1, 2, 3));
