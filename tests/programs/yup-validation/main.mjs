// yup: casting and validation with references, conditions, lazy schemas, custom methods, and describe().
import * as yup from 'yup';
import {
  ValidationError,
  addMethod,
  array,
  boolean,
  date,
  lazy,
  mixed,
  number,
  object,
  reach,
  ref,
  setLocale,
  string,
  tuple,
  isSchema,
  getIn,
} from 'yup';

addMethod(string, 'slug', function slug(message = '${path} is not a slug') {
  return this.test('slug', message, (v) => v == null || /^[a-z-]+$/.test(v));
});
const schema = object({
  name: string().trim().lowercase().min(2).max(10).required(),
  slug: string().slug(),
  age: number()
    .integer()
    .positive()
    .transform((v, o) => (o === '' ? undefined : v)),
  on: boolean().default(true),
  email: string()
    .email()
    .when('on', { is: true, then: (s) => s.required('needed when on'), otherwise: (s) => s.strip() }),
  min: number(),
  max: number().moreThan(ref('min'), 'max must beat min'),
  when: date().min(new Date(0)),
  tags: array(string().oneOf(['x', 'y']))
    .ensure()
    .compact()
    .max(2),
  pair: tuple([string().required(), number()]),
  any: lazy((v) => (Array.isArray(v) ? array(number()) : mixed().notOneOf(['bad']))),
  nested: object({ deep: object({ v: number().required() }) }),
})
  .noUnknown('extra keys: ${unknown}')
  .test('together', 'name and slug differ', (v) => !v.slug || v.slug === v.name);
async function main() {
  console.log(
    JSON.stringify(
      await schema.validate({
        name: ' ADA ',
        slug: 'ada',
        age: '36',
        email: 'a@b.co',
        tags: 'x',
        pair: ['p', '2'],
        any: ['1', 2],
        nested: { deep: { v: '4' } },
        when: '2024-01-01T00:00:00Z',
      }),
    ),
  );
  try {
    await schema.validate(
      {
        name: 'a',
        slug: 'No Slug',
        age: -1.5,
        email: 'nope',
        min: 5,
        max: 4,
        when: 'never',
        tags: ['x', 'z', 'y'],
        pair: [],
        any: 'bad',
        nested: { deep: {} },
        junk: 1,
      },
      { abortEarly: false, stripUnknown: false },
    );
  } catch (e) {
    console.log(e instanceof ValidationError, e.name, e.message, e.inner.length);
    for (const i of e.inner) console.log(' ', i.path || '(root)', i.type, '-', i.errors.join('; '));
  }
  console.log(
    schema.cast({ name: 'X', tags: null, on: 'false', nested: { deep: { v: '1' } } }, { assert: false }),
    schema.getDefault(),
  );
  console.log(
    JSON.stringify(schema.pick(['name', 'tags', 'max']).describe()).length,
    reach(schema, 'nested.deep.v').type,
    getIn(schema, 'tags[0]').schema.type,
    isSchema(schema),
    schema.fields.name.spec.optional,
    await string().url().isValid('https://x.test'),
  );
  try {
    number().validateSync('x');
  } catch (e) {
    console.log(e.message);
  }
  try {
    string().strict().validateSync(5);
  } catch (e) {
    console.log(e.errors);
  }
  try {
    object({ a: string() }).cast(null);
  } catch (e) {
    console.log(e.name, e.message.split('\n')[0]);
  }
  setLocale({ mixed: { required: 'REQ ${path}' }, number: { min: ({ min }) => ({ key: 'min', values: { min } }) } });
  console.log(
    await yup
      .object({ q: yup.string().required(), n: yup.number().min(3) })
      .validate({ n: 1 }, { abortEarly: false })
      .catch((e) => e.errors),
  );
  console.log(
    schema
      .concat(object({ more: string().default('m') }))
      .cast({ name: 'n', nested: { deep: { v: 1 } } }, { assert: false }).more,
    schema.omit(['email']).partial().isValidSync({ name: 'ok' }),
    schema.shape({ name: string().nullable() }).fields.name.cast(null),
  );
}
main();
