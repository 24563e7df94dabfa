// ajv + ajv-formats: compile (new Function), all error kinds, $ref and dynamic references, custom keywords, async.
import Ajv, { MissingRefError, Name, str, _ } from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import AjvJTD from 'ajv/dist/jtd.js';
import addFormats from 'ajv-formats';
import standalone from 'ajv/dist/standalone/index.js';

const ajv = new Ajv({
  allErrors: true,
  coerceTypes: 'array',
  useDefaults: true,
  removeAdditional: 'failing',
  $data: true,
  code: { source: true, es5: false },
  discriminator: true,
  strict: 'log',
  logger: { log: console.log, warn: (m) => console.log('warn', m), error: console.log },
});
addFormats(ajv, { keywords: true });
ajv.addKeyword({
  keyword: 'even',
  type: 'number',
  errors: true,
  macro: undefined,
  code(cxt) {
    const { data, schema } = cxt;
    cxt.fail(schema ? _`${data} % 2 !== 0` : _`${data} % 2 === 0`);
  },
  error: { message: ({ schema }) => str`must be ${schema ? 'even' : 'odd'}` },
});
ajv.addKeyword({
  keyword: 'range',
  type: 'number',
  schemaType: 'array',
  macro: ([minimum, maximum]) => ({ minimum, maximum }),
});
ajv.addFormat('upper', /^[A-Z]+$/);
ajv.addSchema({
  $id: 'https://example.test/defs.json',
  $defs: {
    id: { type: 'integer', minimum: 1 },
    node: {
      type: 'object',
      properties: { id: { $ref: '#/$defs/id' }, kids: { type: 'array', items: { $ref: '#/$defs/node' } } },
      required: ['id'],
      additionalProperties: false,
    },
  },
});
const schema = {
  $id: 'https://example.test/main.json',
  type: 'object',
  required: ['name', 'email', 'tree'],
  properties: {
    name: { type: 'string', minLength: 2, pattern: '^[A-Za-z]+$', format: 'upper' },
    email: { type: 'string', format: 'email' },
    when: { type: 'string', format: 'date-time', formatMinimum: '2020-01-01T00:00:00Z' },
    n: { type: 'number', even: true, range: [0, 10], multipleOf: 0.5, default: 4 },
    cap: { type: 'number' },
    used: { type: 'number', maximum: { $data: '1/cap' } },
    list: { type: 'array', uniqueItems: true, contains: { const: 3 }, minItems: 2 },
    tree: { $ref: 'defs.json#/$defs/node' },
    kind: { enum: ['a', 'b', null] },
    u: {
      anyOf: [
        { type: 'string', maxLength: 1 },
        { type: 'array', items: [{ type: 'boolean' }], additionalItems: false },
      ],
    },
    uri: { format: 'uri', type: 'string' },
    ip: { type: 'string', format: 'ipv4' },
  },
  dependentRequired: { cap: ['used'] },
  propertyNames: { maxLength: 6 },
  if: { properties: { kind: { const: 'a' } }, required: ['kind'] },
  then: { required: ['extra'] },
  else: { not: { required: ['extra'] } },
};
const validate = ajv.compile(schema);
const good = { name: 'AB', email: 'a@b.co', tree: { id: '3', kids: [{ id: 1, junk: true }] }, kind: 'b' };
console.log(validate(good), JSON.stringify(good), ajv.errorsText(validate.errors));
const bad = {
  name: '1',
  email: 'x',
  when: '2019-01-01T00:00:00Z',
  n: 11.3,
  cap: 1,
  used: 2,
  list: [1, 1],
  tree: { kids: [{ id: 0 }] },
  kind: 'a',
  u: ['maybe'],
  uri: 'no uri',
  toolong: 1,
  ip: '1.2.3.400',
};
console.log(validate(bad), validate.errors.length);
for (const e of validate.errors)
  console.log(e.keyword, e.instancePath || '/', e.schemaPath, '-', e.message, JSON.stringify(e.params));
console.log(
  validate.source.validateCode.length > 5000,
  validate.schemaEnv.baseId,
  ajv.getSchema('https://example.test/defs.json#/$defs/id')(0),
);

const tree = new Ajv2020({ unevaluated: true });
console.log(
  tree.validate(
    {
      $dynamicAnchor: 'n',
      type: 'object',
      properties: { v: true, next: { $dynamicRef: '#n' } },
      unevaluatedProperties: false,
      prefixItems: [true],
    },
    { v: 1, next: { v: 2, x: 3 } },
  ),
  tree.errors.map((e) => `${e.instancePath} ${e.message}`),
);
const jtd = new AjvJTD();
const point = {
  properties: { x: { type: 'float64' }, tag: { enum: ['p'] } },
  optionalProperties: { when: { type: 'timestamp' } },
};
console.log(
  jtd.compileSerializer(point)({ x: 1, tag: 'p', when: new Date(0) }),
  jtd.compileParser(point)('{"x":2,"tag":"p"}'),
  ((parse) => (parse('{"x":}'), `${parse.message}@${parse.position}`))(jtd.compileParser(point)),
);
ajv.addKeyword({ keyword: 'known', async: true, validate: async (set, v) => set.includes(v) });
const code = standalone(
  new Ajv({ code: { source: true } }),
  new Ajv({ code: { source: true } }).compile({ type: 'string', minLength: 1 }),
);
console.log(code.includes('"use strict"'), new Name('x').str, code.length > 300);
try {
  ajv.compile({ $ref: 'missing.json' });
} catch (e) {
  console.log(e instanceof MissingRefError, e.message);
}
try {
  new Ajv().compile({ type: 'strnig' });
} catch (e) {
  console.log(e.message.slice(0, 60));
}
(async () => {
  const asyncly = ajv.compile({ $async: true, type: 'string', known: ['a'] });
  console.log(await asyncly('a'), await asyncly('z').catch((e) => `${e.constructor.name} ${e.errors[0].keyword}`));
  const loader = new Ajv({ loadSchema: async (uri) => ({ $id: uri, type: 'number' }) });
  console.log((await loader.compileAsync({ $ref: 'https://remote.test/n.json' }))('x'));
})();
