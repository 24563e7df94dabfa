// side-channel: get-intrinsic, call-bound and a dozen tiny packages below them; object-inspect requires util.inspect.
const getSideChannel = require('side-channel');
const GetIntrinsic = require('get-intrinsic');
const callBound = require('call-bound');
const inspect = require('object-inspect');

const channel = getSideChannel();
const key = {};
channel.set(key, 1);
channel.set('text', 2);
channel.set(NaN, 3);
console.log(
  channel.get(key),
  channel.has('text'),
  channel.get(NaN),
  channel.delete('text'),
  channel.has('text'),
  channel.delete({}),
);
try {
  channel.assert({ name: 'missing', list: [1, new Map([[1, 'x']])] });
} catch (e) {
  console.log(e.name, e.message);
}
console.log(
  GetIntrinsic('%Array.prototype.push%') === Array.prototype.push,
  GetIntrinsic('Math').max(1, 2),
  callBound('Array.prototype.slice')([1, 2, 3], 1),
  GetIntrinsic('%AsyncGeneratorPrototype%', true) !== undefined,
);
for (const name of ['%Nope%', '', 5, '%Array.nope%', '%Array.prototype']) {
  try {
    console.log(GetIntrinsic(name));
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(
  inspect(
    {
      a: [1, , 3],
      b: new Set(['x']),
      c: Symbol('s'),
      d: () => {},
      e: /r/g,
      f: new Date(0),
      g: 5n,
      h: Object.create(null),
      [Symbol.toStringTag]: 'T',
    },
    { depth: 2, quoteStyle: 'double' },
  ),
  inspect([new Error('e').message, Object(1)], { indent: 2 }),
);
