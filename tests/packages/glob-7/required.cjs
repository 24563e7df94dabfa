// glob 7: a cycle between glob.js and sync.js; walks the folder of this program.
const glob = require('glob-7');

const { Glob, sync, hasMagic } = glob;
console.log(
  sync('*.{cjs,mjs}', { cwd: process.cwd() }),
  hasMagic('a/*'),
  hasMagic('a'),
  glob.glob === glob,
  sync === glob.sync,
);
const options = {
  cwd: '/base',
  nodir: true,
  cache: {
    '/base': ['a.js', 'b', '.h.js'],
    '/base/b': ['c.js'],
    '/base/a.js': 'FILE',
    '/base/.h.js': 'FILE',
    '/base/b/c.js': 'FILE',
  },
  statCache: {},
  symlinks: { '/base/b': false },
};
console.log(
  glob.sync('**/*.js', { ...options, mark: true }),
  glob.sync('**/*.js', { ...options, dot: true, ignore: '**/c.js' }),
  glob.sync('zz*', { ...options, nonull: true }),
);
glob('*.cjs', {}, (error, files) => console.log(error, files));
const walker = new Glob('*.mjs', { root: '/' });
walker
  .on('match', (m) => console.log('match', m))
  .on('end', (all) => console.log('end', all, walker.minimatch.set.length));
try {
  glob.sync('a', { sync: true }, () => {});
} catch (e) {
  console.log(e.name, e.message.split('\n')[0]);
}
console.log(Object.keys(glob).sort().join());
