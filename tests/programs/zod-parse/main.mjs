// zod: schemas, transforms, unions, recursion, codecs, JSON Schema, and error formatting.
import * as z from 'zod';
import zDefault, { ZodError, z as named } from 'zod';

console.log(named.object === z.object, zDefault.string === z.string);
const User = z.object({
  name: z.string().min(2).max(10).trim(),
  email: z.email(),
  age: z.coerce.number().int().positive(),
  role: z.enum(['admin', 'user']).default('user'),
  tags: z.array(z.string().toLowerCase()).max(3).optional(),
  address: z
    .object({ zip: z.string().regex(/^\d{5}$/, 'five digits'), lines: z.tuple([z.string(), z.string().nullable()]) })
    .partial()
    .optional(),
});
console.log(
  JSON.stringify(User.parse({ name: ' Ada ', email: 'ada@example.org', age: '36', tags: ['A', 'b'], junk: 1 })),
);
const bad = User.safeParse({
  name: 'x',
  email: 'nope',
  age: -1.5,
  role: 'root',
  tags: [1, 'b', 'c', 'd'],
  address: { zip: 'abc', lines: ['a'] },
});
console.log(bad.success, bad.error instanceof ZodError, bad.error.name, bad.error.issues.length);
for (const i of bad.error.issues) console.log(' ', i.code, i.path.join('.'), '-', i.message);
console.log(z.prettifyError(bad.error));
console.log(JSON.stringify(z.flattenError(bad.error)));
console.log(JSON.stringify(z.treeifyError(bad.error)).length, JSON.stringify(z.formatError(bad.error).address));

const Shape = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('circle'), r: z.number() }),
  z.strictObject({ kind: z.literal('rect'), w: z.number(), h: z.number() }),
]);
console.log(
  Shape.parse({ kind: 'rect', w: 1, h: 2 }),
  Shape.safeParse({ kind: 'rect', w: 1, h: 2, d: 3 }).error.issues[0].message,
  '/',
  Shape.safeParse({ kind: 'hex' }).error.issues[0].message,
);
const Category = z.object({
  name: z.string(),
  get children() {
    return z.array(Category);
  },
});
console.log(
  JSON.stringify(Category.parse({ name: 'root', children: [{ name: 'leaf', children: [] }] })),
  Category.safeParse({ name: 'r', children: [{ name: 1, children: [] }] }).error.issues[0].path,
);

const Slug = z
  .string()
  .transform((s) => s.replace(/\W+/g, '-'))
  .pipe(z.string().max(8))
  .brand('slug');
console.log(
  Slug.parse('a b  c'),
  Slug.safeParse('much too long').error.issues[0].message,
  z.preprocess((v) => Number(v), z.number()).parse('4'),
);
const Pw = z
  .object({ a: z.string(), b: z.string() })
  .refine((o) => o.a === o.b, { error: 'mismatch', path: ['b'] })
  .superRefine((o, ctx) => {
    if (o.a.length > 3) ctx.addIssue({ code: 'custom', message: 'long', path: ['a'] });
  });
console.log(
  Pw.safeParse({ a: 'long!', b: 'x' })
    .error.issues.map((i) => `${i.path}:${i.message}`)
    .join(),
);
z.string()
  .refine(async (s) => s === 'ok', 'async no')
  .safeParseAsync('ko')
  .then((r) => console.log('later', r.error.issues[0].message));
console.log(
  z.union([z.string(), z.number()]).safeParse(true).error.issues[0].code,
  z.intersection(z.object({ a: z.number() }), z.object({ b: z.number() })).parse({ a: 1, b: 2 }),
);
console.log(
  [
    ...z
      .map(z.string(), z.date())
      .parse(new Map([['k', new Date(0)]]))
      .values(),
  ][0].toISOString(),
  z
    .set(z.number())
    .min(2)
    .safeParse(new Set([1])).error.issues[0].message,
  z.record(z.enum(['x', 'y']), z.int()).safeParse({ x: 1 }).success,
);
console.log(
  ['uuid', 'ipv4', 'ipv6', 'cidrv4', 'base64', 'jwt', 'ulid', 'nanoid', 'emoji', 'hostname']
    .map((k) => `${k}:${(z[k] ?? (() => ({ safeParse: () => ({}) })))().safeParse('192.168.0.1').success}`)
    .join(' '),
);
console.log(
  z.iso.datetime({ offset: true }).safeParse('2024-01-01T00:00:00+02:00').success,
  z.iso.date().safeParse('2024-02-30').success,
  z.templateLiteral(['v', z.number(), '.', z.enum(['a', 'b'])]).safeParse('v12.b').success,
  z.stringbool().parse('yes'),
  z.bigint().parse(10n),
);
console.log(JSON.stringify(z.toJSONSchema(User)));
const isoDate = z.codec(z.iso.datetime(), z.date(), { decode: (s) => new Date(s), encode: (d) => d.toISOString() });
console.log(z.decode(isoDate, '2024-01-01T00:00:00Z').getTime(), z.encode(isoDate, new Date(1e12)));
console.log(
  User.shape.role.unwrap().options,
  User.pick({ name: true }).keyof().options,
  User.extend({ x: z.null() }).omit({ email: true }).shape.x.constructor.name.startsWith('Zod'),
);
class Box {
  constructor(v) {
    this.v = v;
  }
}
console.log(
  z.instanceof(Box).safeParse({}).error.issues[0].message,
  z.custom((v) => v === 3).safeParse(4).error.issues[0].message,
  z.nan().parse(NaN),
  z.lazy(() => z.any()).parse('lazy'),
  z.string().catch('caught').parse(1),
);
const add = z.function({ input: [z.number(), z.number()], output: z.string() }).implement((a, b) => String(a + b));
try {
  console.log(add(1, 2), add('1', 2));
} catch (e) {
  console.log(e.constructor.name, e.message.replace(/\s+/g, ' '));
}
z.config(z.locales.de());
console.log(z.string().safeParse(1).error.issues[0].message);
z.config({ customError: (iss) => `custom ${iss.code}` });
console.log(z.number().safeParse('').error.issues[0].message);
