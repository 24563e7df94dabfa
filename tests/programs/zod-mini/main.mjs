// zod: the tree-shakable zod/mini API beside zod/v3 and the shared zod/v4/core; they must not be confused.
import * as z from 'zod/mini';
import * as core from 'zod/v4/core';
import * as z3 from 'zod/v3';
import { en, fr, ja } from 'zod/locales';

z.config(en());
const Schema = z.object({
  id: z.string().check(z.minLength(3), z.trim()),
  n: z.optional(z.number().check(z.gt(0), z.lte(9), z.multipleOf(0.5))),
  list: z._default(z.array(z.boolean()), [true]),
});
console.log(
  z.parse(Schema, { id: 'abc ' }),
  z.safeParse(Schema, { id: 'a', n: 9.75, list: [0] }).error.issues.map((i) => `${i.path.join('.')}: ${i.message}`),
);
console.log(
  z.parse(
    z.pipe(
      z.string(),
      z.transform((s) => s.length),
    ),
    'four',
  ),
  z.parse(z.nullable(z.literal([1, 'a'])), 'a'),
  z.parse(z.extend(Schema, { extra: z.unknown() }), { id: 'xyz', extra: 0 }),
);
for (const locale of [fr, ja, en]) {
  z.config(locale());
  console.log(z.safeParse(z.array(z.int()).check(z.maxLength(1)), [1, 2]).error.issues[0].message);
}
console.log(
  Schema instanceof core.$ZodType,
  core.toDotPath(['a', 0, 'b c']),
  core.util.getParsedType ? core.util.getParsedType([]) : 'array',
  typeof core.version.major,
);
console.log(
  core.regexes.ipv4.test('1.2.3.4'),
  core.clone(Schema) !== Schema,
  core.globalRegistry instanceof core.$ZodRegistry,
);

const old = z3
  .object({ a: z3.string().email(), b: z3.number().min(5).optional() })
  .strict()
  .refine((o) => o.b !== 7, 'not seven');
const r = old.safeParse({ a: 'x', b: 1, c: 2 });
console.log(
  JSON.stringify(r.error.format()),
  r.error.flatten().formErrors,
  z3.ZodIssueCode.invalid_string,
  old._def.typeName,
);
try {
  old.parse({ a: 'a@b.co', b: 7 });
} catch (e) {
  console.log(e instanceof z3.ZodError, e instanceof core.$ZodError, e.message);
}
console.log(
  z3.nativeEnum({ A: 0, B: 1, 0: 'A', 1: 'B' }).parse(1),
  z3.string().transform(Number).pipe(z3.number().max(3)).safeParse('5').error.issues[0].message,
  z3.record(z3.date()).safeParse({ x: 1 }).error.issues[0].path,
);
