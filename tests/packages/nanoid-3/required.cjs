// nanoid 3: the CommonJS files of a package with conditions; identifiers from a source that is not random.
const { customAlphabet, customRandom, nanoid, random, urlAlphabet } = require('nanoid-3');
const nonSecure = require('nanoid-3/non-secure');
const asynchronous = require('nanoid-3/async');

let state = 1;
const bytes = (size) => Uint8Array.from({ length: size }, () => (state = (state * 75 + 74) % 65537) & 255);
console.log(customRandom('abcdef', 12, bytes)(), customRandom(urlAlphabet, 21, bytes)(), urlAlphabet);
console.log(
  nanoid().length,
  nanoid(5).length,
  /^[ab]{8}$/.test(customAlphabet('ab', 8)()),
  random(3).length,
  nonSecure.nanoid(4).length,
  Object.keys(nonSecure).join(),
);
asynchronous.nanoid(7).then((id) => console.log(id.length, Object.keys(asynchronous).join()));
