import { a } from "#libs";
console.log(a);
