// micromatch: braces, fill-range, to-regex-range and picomatch.
const micromatch = require('micromatch');

const files = ['a.js', 'b.md', 'src/c.js', 'src/deep/d.test.js', '.hidden', 'e10.txt', 'e2.txt'];
for (const patterns of [
  '*.js',
  '**/*.js',
  ['**', '!**/*.test.*'],
  'e{1..10}.txt',
  '*.!(js)',
  'src/*/+(?).*',
  ['*'],
  '.*',
  '**/[a-c].{js,md}',
  '!(*.js)',
  'e<1-10>.txt',
  '((a|b)).*',
])
  console.log(JSON.stringify(patterns), micromatch(files, patterns).join());
console.log(
  micromatch.not(files, '**/*.js'),
  micromatch.contains('src/c.js', 'c.'),
  micromatch.matchKeys({ ab: 1, c: 2 }, 'a*'),
  micromatch.some(files, ['x', '*.md']),
  micromatch.every(['a'], '?'),
  micromatch.all('ab', ['a*', '*b']),
);
console.log(
  micromatch.capture('src/*/(*).test.js', 'src/deep/d.test.js'),
  micromatch.makeRe('{01..03}-*.js').source,
  micromatch.braces('{a,b{1..3}}', { expand: true }),
  micromatch.scan('!./foo/*.js').glob,
  micromatch.parse('a/*.js')[0].output,
);
console.log(
  micromatch.isMatch('.a/b', '**', { dot: true }),
  micromatch.matcher('*.JS', { nocase: true })('x.js'),
  Object.keys(micromatch).sort().join(),
);
for (const run of [
  () => micromatch(['a'], 5),
  () => micromatch.makeRe(''),
  () => micromatch(['a'], 'zz', { failglob: true }),
  () => micromatch.braces('x'.repeat(70000)),
]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(e.name, e.message.slice(0, 80));
  }
}
