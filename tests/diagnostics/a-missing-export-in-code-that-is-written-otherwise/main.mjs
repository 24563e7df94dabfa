// The frame shows the source.
import { value as other } from "./a.mjs";
class A { #x = 1; get() { return this.#x ?? other; } }
console.log(new A().get());
