// inherits: util.inherits where there is one, its own function for browsers otherwise.
const inherits = require('inherits');
const browser = require('inherits/inherits_browser.js');
const util = require('node:util');

console.log(inherits === util.inherits, browser === inherits, browser.length);
for (const make of [inherits, browser]) {
  function Parent() {}
  Parent.prototype.hello = function () {
    return `hello from ${this.constructor.name}`;
  };
  function Child() {
    Parent.call(this);
  }
  make(Child, Parent);
  console.log(new Child().hello(), Child.super_ === Parent, new Child() instanceof Parent, Object.keys(new Child()));
}
