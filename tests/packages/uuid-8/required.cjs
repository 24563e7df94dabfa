// uuid 8: CommonJS with getters on exports made by Babel; names from namespaces and given random bytes.
const { NIL, parse, stringify, v1, v3, v4, v5, validate, version } = require('uuid-8');

console.log(
  v5('hello.example.com', v5.DNS),
  v3('http://example.com/hello', v3.URL),
  v5('ünï', '1b671a64-40d5-491e-99b0-da01ff1f3341'),
);
const random = [0x10, 0x91, 0x56, 0xbe, 0xc4, 0xfb, 0xc1, 0xea, 0x71, 0xb4, 0xef, 0xe1, 0x67, 0x1c, 0x58, 0x36];
console.log(
  v4({ random }),
  v1({ node: [1, 35, 69, 103, 137, 171], clockseq: 0x1234, msecs: 1318023197289, nsecs: 5678 }),
  NIL,
);
console.log(
  stringify(parse(v4({ random }))),
  validate('nope'),
  version(v1({ msecs: 0 })),
  v4({ rng: () => random.slice() }, new Uint8Array(18), 2),
);
for (const run of [
  () => parse('x'),
  () => stringify(new Uint8Array(16).fill(255)),
  () => v3('a', 'b'),
  () => v1({ msecs: 1, nsecs: 10000 }),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(v4().length, v4() !== v4(), Object.keys(require('uuid-8')).sort().join());
