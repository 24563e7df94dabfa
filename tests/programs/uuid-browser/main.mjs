// uuid for the browser platform: the bundle takes the pure JavaScript MD5 and SHA-1, native the node:crypto build.
import * as uuid from 'uuid';
import { MAX, NIL, parse, stringify, v1, v1ToV6, v3, v4, v5, v6, v6ToV1, v7, validate, version } from 'uuid';

const random = Uint8Array.from({ length: 16 }, (_, i) => i * 16 + i);
console.log(
  v3('hello.example', v3.DNS),
  v5('hello.example', v5.DNS),
  v5('https://x.test/', v5.URL),
  v5('ünï', '1b671a64-40d5-491e-99b0-da01ff1f3341'),
);
console.log(
  v4({ random }),
  v1({ node: [1, 2, 3, 4, 5, 6], clockseq: 0x1234, msecs: 1700000000000, nsecs: 5678 }),
  v7({ random, msecs: 1700000000000, seq: 77 }),
  v6({ random, msecs: 1e12, nsecs: 0, clockseq: 1, node: [1, 1, 1, 1, 1, 1] }),
);
const one = 'f1207660-21d2-11ef-8c4f-419efbd44d48';
console.log(
  v1ToV6(one),
  v6ToV1(v1ToV6(one)) === one,
  version(one),
  validate(one),
  validate('f1207660-21d2-91ef-0c4f-419efbd44d48'),
  [NIL, MAX].map(version).join(),
);
console.log(
  Array.from(parse(one)).join(),
  stringify(parse(one)) === one,
  stringify(new Uint8Array(20).fill(255, 4), 4),
);
const buffer = new Uint8Array(36);
v5('a', NIL, buffer, 4);
v4({ random }, buffer, 20);
console.log(Buffer.from(buffer).toString('hex'));
for (const bad of [
  () => v3('x', 'not a uuid'),
  () => parse('zz'),
  () => stringify([1, 2]),
  () => v4({ random: [1] }),
  () => v5('x', 'y'),
  () => version('q'),
  () => v4({ random }, buffer, 30),
]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(
  new Set(Array.from({ length: 50 }, () => v4())).size,
  [v1(), v4(), v6(), v7()].map(version).join(),
  v7() < v7() || 'same tick',
  Object.keys(uuid).sort().join(),
);
