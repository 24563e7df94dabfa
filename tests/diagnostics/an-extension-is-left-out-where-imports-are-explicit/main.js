// --specifier-resolution=explicit holds for every import.
import { a } from "./lib";
console.log(a);
