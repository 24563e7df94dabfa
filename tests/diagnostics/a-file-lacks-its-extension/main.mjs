import { a } from "./helper";
console.log(a);
