// joi: cycles that are broken by late require; schemas, references, messages, extensions.
const Joi = require('joi');

const schema = Joi.object({
  name: Joi.string().trim().min(2).max(10).required().label('Name'),
  age: Joi.number().integer().positive().default(18),
  email: Joi.string().email({ tlds: { allow: ['com'] } }),
  role: Joi.valid('admin', 'user').when('age', { is: Joi.number().less(18), then: Joi.forbidden() }),
  tags: Joi.array().items(Joi.string().lowercase(), Joi.number()).unique().max(3),
  repeat: Joi.ref('name'),
  start: Joi.date().iso(),
  end: Joi.date().min(Joi.ref('start')),
  link: Joi.alternatives(Joi.string().uri(), Joi.object().pattern(/^x/, Joi.boolean())),
  sum: Joi.any().custom((v, helpers) => (v === 3 ? v * 2 : helpers.error('any.invalid'))),
})
  .with('start', 'end')
  .rename('mail', 'email')
  .oxor('link', 'sum');
for (const value of [
  { name: ' Ann ', tags: ['A', '1', 2], mail: 'a@b.com', sum: 3 },
  { name: 'A', age: '-1.5', email: 'a@b.org', role: 'boss', tags: [1, 1], extra: true },
  { name: 'Bob', age: 3, role: 'user', start: '2024-01-02', end: '2024-01-01', link: { xa: 'true', y: 1 } },
  { name: 'Bob', link: 'http://a', sum: 3, start: 'x' },
  'text',
]) {
  const { error, value: result } = schema.validate(value, { abortEarly: false });
  console.log(JSON.stringify(result), error ? error.details.map((d) => `${d.type}: ${d.message}`) : 'fine');
}
const custom = Joi.extend((joi) => ({
  type: 'even',
  base: joi.number(),
  messages: { 'even.odd': '{{#label}} is odd: {#value}' },
  validate: (value, helpers) => (value % 2 ? { value, errors: helpers.error('even.odd') } : undefined),
}));
console.log(
  custom.even().validate('3').error.message,
  Joi.attempt('5', Joi.number()),
  Joi.isSchema(schema),
  JSON.stringify(
    Joi.object({ a: Joi.array().items(Joi.link('#n')) })
      .id('n')
      .validate({ a: [{ a: [] }] }),
  ),
);
try {
  Joi.assert({ a: 1 }, Joi.object({ a: Joi.string() }));
} catch (e) {
  console.log(e.name, e.message);
}
schema.validateAsync({ name: 'Xi' }).then((v) => console.log(v));
console.log(
  JSON.stringify(Joi.string().min(3).description('d').describe()),
  Joi.compile(['a', 1]).type,
  Joi.object({ a: Joi.number(), b: Joi.number().min(Joi.x('{a * 2}')) }).validate({ a: 4, b: 7 }).error.message,
  Joi.version,
);
