// ms: a one-function CommonJS package imported as a default from an ES module.
import ms, { default as again } from 'ms';
import * as namespace from 'ms';

console.log(ms === again, namespace.default === ms, typeof ms);
for (const text of [
  '2 days',
  '1d',
  '10h',
  '2.5 hrs',
  '1m',
  '5s',
  '1y',
  '100',
  '-3 min',
  '-.5h',
  '1 mo',
  '',
  '   ',
  'abc',
  '1w',
  '53 milliseconds',
  '9'.repeat(101),
]) {
  let out;
  try {
    out = ms(text);
  } catch (e) {
    out = e.message.slice(0, 50);
  }
  console.log(JSON.stringify(text.slice(0, 20)), out);
}
console.log(
  [0, 500, 60000, 2 * 60000, -3 * 60000, ms('10 hours'), 864e5 * 20]
    .map((n) => `${ms(n)} / ${ms(n, { long: true })}`)
    .join('\n'),
);
for (const bad of [NaN, Infinity, null, {}, undefined]) {
  try {
    ms(bad);
  } catch (e) {
    console.log(e.message);
  }
}
