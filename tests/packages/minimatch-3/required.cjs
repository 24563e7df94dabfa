// minimatch 3: path is required in try with a fallback; braces, extglobs, options.
const minimatch = require('minimatch-3');

for (const [file, pattern, options] of [
  ['a/b/c.js', '**/*.js'],
  ['.a', '*'],
  ['.a', '*', { dot: true }],
  ['ab3', 'a{b,c}{1..3}'],
  ['foo.js', '!(*.js|*.ts)'],
  ['foo.md', '!(*.js|*.ts)'],
  ['a', '@(a|b)?(c)'],
  ['x', '[!a-c]'],
  ['é', '[[:alpha:]]'],
  ['A.JS', '*.js', { nocase: true }],
  ['a/b.js', '*.js', { matchBase: true }],
  ['#c', '#c'],
  ['#c', '#c', { nocomment: true }],
  ['ok', '!no'],
  ['a\\*', 'a\\\\\\*'],
  ['a/b', 'a/**/b'],
  ['', ''],
  ['abbb', 'a+(b)'],
  ['a/', 'a/*'],
])
  console.log(JSON.stringify([file, pattern, options]), minimatch(file, pattern, options));
console.log(
  minimatch.makeRe('a/{b,c}/*.@(x|y)').source,
  minimatch.braceExpand('{a..e..2}{,x}'),
  minimatch.match(['a', 'b.c', '.d'], '*.c'),
  ['x.js', 'y'].filter(minimatch.filter('*.js')),
  minimatch.match(['q'], 'z*', { nonull: true }),
);
const strict = minimatch.defaults({ dot: true });
console.log(
  strict('.x', '*'),
  new strict.Minimatch('{a,b}').set.length,
  new minimatch.Minimatch('a/b/**').match('a/b', true),
  minimatch.sep === require('path').sep,
  Object.keys(minimatch).sort().join(),
);
try {
  minimatch('a', 5);
} catch (e) {
  console.log(e.name, e.message);
}
