import anonymous from "./anonymous.cjs";
import both from "./both.cjs";
import named from "./named.cjs";
import object from "./object.cjs";
import umd from "./umd.cjs";
import uses from "./uses.cjs";
import replaced from "./replaced.cjs";
import empty from "./empty.cjs";
import own from "./own.cjs";
import passed from "./passed.cjs";

console.log(anonymous(2), JSON.stringify(anonymous.name), anonymous.extra, anonymous.self());
console.log(both.name, both.first, both === both.whole);
console.log(named.name, new named().x, named.deep.list);
console.log(object, object.shorthand.exports === object, Object.keys(object));
console.log(umd.make(), umd.kind);
console.log(uses);
console.log(replaced);
console.log(empty, own.name, passed);
