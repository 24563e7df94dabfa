// `async` and the name of the method stand on one line.
const o = {
  async
  method() {},
};
console.log(o);
