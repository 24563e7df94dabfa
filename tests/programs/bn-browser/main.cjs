// bn.js for the browser platform: the package maps "buffer" to false, so require('buffer') is an empty module.
const BN = require('bn.js');

const p = new BN('7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed', 16);
const red = BN.red(p);
let x = new BN(9).toRed(red);
for (let i = 0; i < 64; i++) x = x.redSqr().redIAdd(new BN(i).toRed(red));
console.log(x.fromRed().toString(16), p.toString(), p.subn(2).mul(p).mod(new BN(1000007)).toString());
console.log(
  new BN([255, 1, 0]).toNumber(),
  new BN('-1010', 2).abs().toString(8),
  new BN(12).toArray('le', 3),
  BN.isBN(x.fromRed()),
  BN.min(new BN(1), new BN(2)).toString(),
);
console.log([1, 2, 3, 50].map((n) => new BN(2).pow(new BN(n)).isubn(1).toString(10)).join(' '));
