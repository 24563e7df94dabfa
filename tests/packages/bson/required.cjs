// bson: one CommonJS file; serialization of every type, extended JSON, and its errors.
const BSON = require('bson');
const {
  Binary,
  Decimal128,
  Double,
  Int32,
  Long,
  MaxKey,
  MinKey,
  ObjectId,
  Timestamp,
  BSONRegExp,
  Code,
  DBRef,
  UUID,
  EJSON,
} = BSON;

const id = new ObjectId('507f1f77bcf86cd799439011');
const value = {
  _id: id,
  d: new Double(1.5),
  i: new Int32(3),
  l: Long.fromString('9007199254740993'),
  dec: Decimal128.fromString('1.20E+5'),
  b: new Binary(Buffer.from('hi'), 0x80),
  re: /a+/i,
  brx: new BSONRegExp('x', 'im'),
  t: new Timestamp({ t: 1, i: 2 }),
  when: new Date(0),
  min: new MinKey(),
  max: new MaxKey(),
  code: new Code('f()', { a: 1 }),
  ref: new DBRef('c', id),
  u: new UUID('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11'),
  n: null,
  arr: [1, [2.5, 'ü']],
  undef: undefined,
  big: 5n,
  nested: { t: true },
};
const bytes = BSON.serialize(value, { ignoreUndefined: true });
console.log(
  Buffer.from(bytes).toString('base64'),
  BSON.calculateObjectSize(value, { ignoreUndefined: true }) === bytes.length,
);
console.log(
  EJSON.stringify(BSON.deserialize(bytes), { relaxed: false }),
  EJSON.stringify(BSON.deserialize(bytes, { promoteValues: true, promoteBuffers: true })),
);
console.log(
  BSON.deserialize(bytes, { useBigInt64: true }).big,
  EJSON.parse('{"$oid":"507f1f77bcf86cd799439011"}').equals(id),
  id.getTimestamp().toISOString(),
  id.toString(),
  ObjectId.isValid('x'),
  ObjectId.createFromTime(1).toHexString(),
);
console.log(
  Long.fromNumber(7).shiftLeft(40).multiply(3).toString(),
  Long.MIN_VALUE.negate().eq(Long.MIN_VALUE),
  Decimal128.fromString('NaN').toString(),
  new Decimal128(Decimal128.fromString('-0.0001').bytes).toString(),
);
for (const run of [
  () => BSON.deserialize(Buffer.from([5, 0, 0, 0, 1])),
  () => new ObjectId('short'),
  () => Decimal128.fromString('x'),
  () => BSON.serialize([1]),
  () => BSON.serialize({ a$: 1, $b: { 'c.d': 1 } }, { checkKeys: true }),
  () => {
    const c = {};
    c.c = c;
    return BSON.serialize(c);
  },
  () => Long.fromString(''),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(e.name, e.message, BSON.BSONError.isBSONError(e));
  }
}
console.log(Object.keys(BSON).sort().join(), require('node:util').inspect(id), BSON.onDemand !== undefined);
