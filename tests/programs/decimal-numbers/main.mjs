// decimal.js: arbitrary precision arithmetic, cloned constructors with their own settings, formatting and rounding.
import Decimal, { Decimal as Named } from 'decimal.js';
import * as ns from 'decimal.js';

console.log(Decimal === Named, ns.default === Decimal, Decimal.default === Decimal, String(Decimal.precision));
const x = new Decimal('0.1');
console.log(
  String(x.plus(0.2)),
  String(x.times('1e-30')),
  new Decimal(1).div(3).toString(),
  Decimal.sqrt(2).toString(),
  new Decimal(2).pow('0.5').eq(Decimal.sqrt(2)),
  String(Decimal.exp(1)),
  String(new Decimal(10).ln()),
  String(Decimal.log(8, 2)),
);
const Big = Decimal.clone({
  precision: 60,
  rounding: Decimal.ROUND_HALF_EVEN,
  toExpNeg: -3,
  toExpPos: 9,
  defaults: true,
});
console.log(
  String(Big.acos(-1)),
  String(new Big('1e-4')),
  String(new Big(12345678901)),
  Big.prototype !== Decimal.prototype,
  new Big(1) instanceof Decimal,
  Decimal.isDecimal(new Big(1)),
);
for (const mode of ['UP', 'DOWN', 'CEIL', 'FLOOR', 'HALF_UP', 'HALF_DOWN', 'HALF_EVEN', 'HALF_CEIL', 'HALF_FLOOR'])
  console.log(
    mode,
    ['2.5', '-2.5', '3.5', '-0.49']
      .map((n) => new Decimal(n).toDecimalPlaces(0, Decimal[`ROUND_${mode}`]).toString())
      .join(),
  );
console.log(
  new Decimal(255.5).toHex(),
  new Decimal(0.1).toBinary().slice(0, 20),
  new Decimal('0xff.8').toString(),
  new Decimal(1234.5678).toFixed(2),
  new Decimal(1234.5678).toExponential(3),
  new Decimal(1234.5678).toPrecision(6),
  new Decimal(3.14159).toFraction(1000).join('/'),
  new Decimal('123.4500').toSD(4).toString(),
  JSON.stringify({ x }),
);
console.log(
  String(Decimal.max(1, '3', 2)),
  String(Decimal.hypot(3, 4)),
  String(Decimal.sin(1).plus(Decimal.cos(1))),
  String(Decimal.atan2(1, -1)),
  String(new Decimal(-7).mod(3)),
  String(Decimal.set({ modulo: Decimal.EUCLID }) && new Decimal(-7).mod(3)),
  String(new Decimal('9'.repeat(25)).plus(1)),
  new Decimal(NaN).cmp(1),
  new Decimal(-0).toString(),
  new Decimal(-0).valueOf(),
  new Decimal('1e400').div('1e399').toNumber(),
  new Decimal(17).toNearest(5).toString(),
);
for (const bad of [
  () => new Decimal('abc'),
  () => Decimal.set({ precision: -1 }),
  () => new Decimal(1).toFixed(-1),
  () => Decimal('5').plus(1).toString(),
  () => new Decimal(null),
]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
