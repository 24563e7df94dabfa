// minimist: module.exports is the function itself; every option kind, then prototype pollution attempts.
const minimist = require('minimist');

for (const [args, options] of [
  ['-a 1 -bc --no-d --e=f --g h -- i -j', {}],
  ['--n 007 -x 0x1f --f 1e3 --s 5', { string: ['s'] }],
  ['-abc5 -d-1 --k=v=w', {}],
  ['-v --list a --list b pos', { boolean: 'v' }],
  ['--au x', { alias: { author: ['au', 'A'] }, default: { other: 1 } }],
  ['a -b c d', { stopEarly: true }],
  ['--weird yes', { unknown: (a) => a !== '--weird' }],
  ['-- x', { '--': true }],
  ['--a.b.c 1 --a.b.d 2', {}],
  ['--__proto__.polluted yes --constructor.prototype.x 1', {}],
  ['-t', { boolean: true }],
  ['--bool false --other true', { boolean: ['bool'] }],
  ['-n -5 -m=3 -ofile', {}],
]) {
  console.log(args, '=>', JSON.stringify(minimist(args.split(' '), options)));
}
console.log({}.polluted, {}.x, typeof minimist.default, Object.keys(minimist).length);
