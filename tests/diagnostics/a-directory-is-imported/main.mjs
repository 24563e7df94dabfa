import { a } from "./folder";
console.log(a);
