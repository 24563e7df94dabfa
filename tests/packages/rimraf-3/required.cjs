// rimraf 3: glob is required in try; removal of a tree and of what a pattern matches.
const rimraf = require('rimraf-3');
const fs = require('fs');
const os = require('os');
const path = require('path');

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'rimraf-'));
for (const file of ['a/b/c.txt', 'a/d.log', 'e.log', 'f.txt']) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), file);
}
const list = () => fs.readdirSync(root, { recursive: true }).sort().join().replaceAll('\\', '/');
console.log(list());
rimraf(path.join(root, '{a,f.txt}'), (error) => {
  console.log(error, list());
  rimraf.sync(path.join(root, '*.log'), { glob: { nosort: false } });
  console.log(list());
  rimraf.sync(path.join(root, 'missing'));
  rimraf(root, { glob: false }, () => console.log(fs.existsSync(root)));
});
try {
  rimraf(5, () => {});
} catch (error) {
  console.log(error.code, error.message);
}
