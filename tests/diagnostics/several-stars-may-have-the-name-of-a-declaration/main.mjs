// The exports of a declaration are static: a name that one of two files sets when it runs has no home.
import { late } from './both.mjs';
console.log(late);
