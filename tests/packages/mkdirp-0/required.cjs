// mkdirp 0.5: a recursive function as module.exports, with an fs of its own.
const mkdirp = require('mkdirp-0');
const path = require('path');

const made = new Set(['/']);
const fs = {
  mkdir(folder, mode, done) {
    const parent = path.dirname(folder);
    if (made.has(folder)) return done(Object.assign(new Error('exists'), { code: 'EEXIST' }));
    if (!made.has(parent)) return done(Object.assign(new Error('parent'), { code: 'ENOENT' }));
    made.add(folder);
    done(null);
  },
  stat: (folder, done) => done(null, { isDirectory: () => made.has(folder) }),
  mkdirSync(folder) {
    fs.mkdir(folder, 0, (error) => {
      if (error) throw error;
    });
  },
  statSync: (folder) => ({ isDirectory: () => folder !== '/a/file' }),
};
mkdirp('/a/b/c', { fs, mode: 0o755 }, (error, first) => {
  console.log(error, first, [...made].join());
  console.log(mkdirp.sync('/a/b/d/e', { fs }), mkdirp.sync('/a/b', { fs }), [...made].join());
  made.add('/a/file');
  try {
    mkdirp.sync('/a/file', { fs });
  } catch (failure) {
    console.log(failure.code);
  }
});
console.log(mkdirp === mkdirp.mkdirp, mkdirp === mkdirp.mkdirP, mkdirp.length);
