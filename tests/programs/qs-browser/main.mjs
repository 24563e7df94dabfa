// qs for the browser platform: object-inspect, deep in its dependencies, maps ./util.inspect.js to false.
import qs, { formats, parse, stringify } from 'qs';

for (const [text, options] of [
  ['a[b][c]=1&a[b][d][]=2&a[b][d][]=3', {}],
  ['a.b.c=1&d[0]=x&d[2]=y', { allowDots: true, allowSparse: true }],
  ['a[]=1,2&b=3,4', { comma: true }],
  ['?x=1;y=2', { delimiter: ';', ignoreQueryPrefix: true }],
  ['a[999]=far&a[1]=near', { arrayLimit: 5 }],
  ['a[b][c][d][e][f][g][h]=deep', { depth: 2 }],
  ['utf8=%E2%9C%93&n=%C3%B8', { charsetSentinel: true, charset: 'iso-8859-1' }],
  ['a&b=', { strictNullHandling: true }],
  ['a=1&a=2', { duplicates: 'last' }],
  ['a[__proto__][x]=1&toString=2', { plainObjects: false }],
  ['n=5&t=true', { decoder: (s, d, c, type) => (type === 'value' && /^\d+$/.test(s) ? Number(s) : d(s)) }],
  ['a=1&b=2&c=3', { parameterLimit: 2 }],
  ['n=&#9786;&x=%26%239786%3B', { interpretNumericEntities: true, charset: 'iso-8859-1' }],
]) {
  console.log(text, '=>', JSON.stringify(parse(text, options)));
}
const value = {
  a: { b: ['x', 'y z'], c: null, d: undefined, e: new Date(0) },
  f: [],
  g: '',
  h: [{ i: 1 }],
  'j.k': 'l',
  m: Symbol.iterator.description,
};
for (const options of [
  {},
  { encode: false },
  { arrayFormat: 'brackets' },
  { arrayFormat: 'repeat', indices: false },
  { arrayFormat: 'comma', skipNulls: true },
  { allowDots: true, encodeDotInKeys: true },
  { addQueryPrefix: true, strictNullHandling: true },
  { format: formats.RFC1738, encodeValuesOnly: true },
  { sort: (a, b) => b.localeCompare(a), filter: ['a', 'b', 0, 'g'] },
  { filter: (k, v) => (k === 'f' ? 'filtered' : v), serializeDate: (d) => d.getTime() },
  { delimiter: ';', charset: 'iso-8859-1', charsetSentinel: true, encoder: (s, d) => d(s).toLowerCase() },
  { allowEmptyArrays: true },
]) {
  console.log(JSON.stringify(options), stringify(value, options));
}
const cyclic = { a: {} };
cyclic.a.self = cyclic;
for (const bad of [
  () => stringify(cyclic),
  () => parse('a=1&b=2', { parameterLimit: 1, throwOnLimitExceeded: true }),
  () => parse('a[b][c]=1', { depth: 1, strictDepth: true }),
  () => parse('a', { charset: 'utf-9' }),
  () => stringify({}, { encoder: 1 }),
]) {
  try {
    console.log(bad());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(qs.parse === parse, Object.keys(qs.formats.formatters).join());
