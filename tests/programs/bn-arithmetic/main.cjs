// bn.js: (function (module, exports) {...})(typeof module === 'undefined' || module, this): relies on module and this.
const BN = require('bn.js');

const a = new BN('dead', 16);
const big = new BN('123456789012345678901234567890123456789');
console.log(
  a.toString(10),
  big.mul(a).toString(),
  big.pow(new BN(3)).toString(16),
  big.sqr().bitLength(),
  BN.BN === BN,
  BN.isBN(a),
  BN.wordSize,
);
console.log(
  big.div(a).toString(),
  big.mod(a).toString(),
  big.neg().umod(a).toString(),
  big.divRound(a).toString(),
  big.shln(70).ushrn(3).toString(36),
  a.toTwos(32).toString(2),
  a.neg().toTwos(32).fromTwos(32).toString(),
);
console.log(
  a.gcd(new BN(33)).toString(),
  JSON.stringify(big.egcd(a)),
  new BN(3).invm(new BN(11)).toString(),
  a.cmp(big),
  a.eqn(57005),
  a.isEven(),
  big.andln(255),
  a.or(new BN(256)).xor(new BN(1)).toString(2),
);
const red = BN.red(new BN('ffffffff00000001000000000000000000000000ffffffffffffffffffffffff', 16));
const x = big.toRed(red);
console.log(
  x.redPow(new BN(65537)).fromRed().toString(16),
  x.redInvm().redMul(x).fromRed().toString(),
  x.redSqrt?.() ? x.redSqr().redSqrt().redSqr().eq(x.redSqr()) : '',
  BN.red('k256').m.toString(16).slice(0, 8),
  BN.mont(new BN(257)).m.toString(),
);
console.log(
  a.toArray('be', 4),
  a.toArrayLike(Buffer, 'le', 4).toString('hex'),
  a.toBuffer().length,
  new BN([1, 2, 3], 'le').toString(),
  new BN('-zz', 36).toString(),
  new BN(Buffer.from('ff00', 'hex')).toNumber(),
  JSON.stringify({ a }),
  String(BN.max(a, big) === big),
);
console.log(
  require('node:util').inspect(new BN(5)),
  big.clone().iaddn(1).sub(big).toString(),
  big.bitLength(),
  big.byteLength(),
  big.zeroBits(),
  big.testn(0),
  big.maskn(16).toNumber(),
);
for (const bad of [
  () => new BN(2 ** 54),
  () => a.div(new BN(0)),
  () => big.toNumber(),
  () => a.neg().andln && new BN(-1).shln(-1),
  () => new BN('12', 16).toRed(null),
]) {
  try {
    console.log(String(bad()));
  } catch (e) {
    console.log(e.name, e.message.slice(0, 60));
  }
}
