// Assigning a constant or an import is a TypeError when it happens, not an early error.
import { a } from "./lib.mjs";
import * as lib from "./lib.mjs";
const constant = 1;
const attempts = {
  constant: () => { constant = 2; },
  increment: () => { constant++; },
  imported: () => { a = 2; },
  destructured: () => { [a] = [2]; },
  namespace: () => { lib = 2; },
  member: () => { lib.a = 2; },
  loop: () => { for (a of [1]); },
  function: () => (function self() { self = 1; })(),
  class: () => { class Self { static { Self = 1; } } },
  undefined: () => { undefined = 1; },
  undeclared: () => { neverDeclared = 1; },
  frozen: () => { Object.freeze([]).push(1); },
};
for (const [name, attempt] of Object.entries(attempts)) {
  try {
    attempt();
    console.log(name, "ok");
  } catch (error) {
    console.log(name, error.constructor.name);
  }
}
const never = () => { constant = 3; };
console.log(constant, a);
