// A function starts anew; an arrow function would not.
class A extends Object {
  constructor() {
    function inner() {
      super();
    }
    super();
  }
}
