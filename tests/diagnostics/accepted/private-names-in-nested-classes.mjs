// Inner classes see the outer names, may shadow them, and may use them before their declaration.
class Outer {
  static #secret = "outer";
  #field = 1;
  static Inner = class {
    #field = 2;
    static read(o) {
      return Outer.#secret + o.#field + (#field in o);
    }
    static isOuter(o) {
      return [#field in o, #late in o];
    }
    static Heritage = class extends (console.log(Outer.#secret), Object) {};
    [(console.log("key", Outer.#secret), "computed")]() {}
  };
  early() {
    const f = () => this?.#late ?? this.#late;
    return f();
  }
  get #accessor() {
    return this.#field;
  }
  set #accessor(v) {
    this.#field = v;
  }
  bump() {
    this.#accessor += 10;
    [this.#field] = [this.#field + 1];
    ({ a: this.#accessor } = { a: this.#field + 1 });
    return this.#field;
  }
  static #method() {
    return "static private method";
  }
  static call(o) {
    return o?.#method?.();
  }
  #late = "late";
  static {
    console.log(Outer.call(Outer), delete { o: this.#secret }.o);
  }
}
console.log(Outer.Inner.read(new Outer.Inner()), Outer.Inner.isOuter(new Outer()));
console.log(new Outer().early(), new Outer().bump());
class Pair {
  static get #x() { return "pair"; }
  static set #x(v) { console.log("set", v); }
  static run() { Pair.#x = 1; return Pair.#x; }
}
console.log(Pair.run());
