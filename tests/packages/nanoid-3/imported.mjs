// nanoid 3: the ES modules of the same package.
import { customRandom, nanoid, urlAlphabet } from 'nanoid-3';
import { customAlphabet } from 'nanoid-3/non-secure';

console.log(nanoid(0), urlAlphabet.length, customAlphabet('z', 3)());
console.log(customRandom('xyz', 6, (size) => new Uint8Array(size).map((_, i) => i * 5))());
