import { a, b, c, name, "with space" as spaced, Late, kept } from "./names.cjs";
import { used } from "./uses-object.cjs";
import { passed, other } from "./whole.cjs";
import { hello, Shape } from "./typescript.cjs";
import { count, increment } from "./counter.cjs";

console.log(a, b(), c.name === "", c(), name, spaced, typeof Late, new Late().x, kept);
console.log(used());
console.log(passed(), passed.name, other);
console.log(hello("you"), Shape.circle, new Shape().area);
increment();
increment();
console.log(count);
