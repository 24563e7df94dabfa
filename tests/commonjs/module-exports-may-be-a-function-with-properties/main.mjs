// A callable module: default, names found by the lexer, constructors, this and arguments of calls.
import create, { version, helper } from "./callable.cjs";
import Class, { make } from "./class.cjs";
import * as ns from "./callable.cjs";
console.log(create(1, 2), create.version, version, helper(), ns.default === create);
console.log(create.helper() === create, helper() === undefined, ns.helper() === ns);
console.log(new create.Inner().name, create.name, create.length);
const c = new Class("made");
console.log(c instanceof Class, c.name, make("again").name, Class.make("static").name, Class.name);
class Sub extends Class { constructor() { super("sub"); } }
console.log(new Sub().name, new Sub() instanceof Class);
