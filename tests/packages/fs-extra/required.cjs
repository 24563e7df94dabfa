// fs-extra: many small modules spread into one object; universalify and graceful-fs patch what they wrap.
const fs = require('fs-extra');
const os = require('os');
const path = require('path');

console.log(
  Object.keys(fs)
    .filter((name) => !(name in require('fs')))
    .sort()
    .join(),
);
async function main() {
  const root = await fs.mkdtemp(path.join(os.tmpdir(), 'fs-extra-'));
  const at = (...parts) => path.join(root, ...parts);
  await fs.outputJson(at('deep/er/a.json'), { a: [1] }, { spaces: 1 });
  console.log(await fs.readFile(at('deep/er/a.json'), 'utf8'), fs.readJsonSync(at('deep/er/a.json')));
  await fs.copy(at('deep'), at('copy'), { filter: (from) => !from.endsWith('.log') });
  await fs.move(at('copy'), at('moved'));
  console.log(
    await fs.pathExists(at('copy')),
    fs.readdirSync(root, { recursive: true }).sort().join().replaceAll('\\', '/'),
  );
  await fs.ensureFile(at('x/y/z'));
  await fs.ensureSymlink(at('x/y/z'), at('link'));
  fs.emptyDirSync(at('x'));
  console.log(fs.readdirSync(at('x')), fs.lstatSync(at('link')).isSymbolicLink());
  await fs.copy(at('deep'), at('deep/inside')).catch((error) => console.log(error.message.replaceAll(root, 'ROOT')));
  fs.readJson(at('missing.json'), (error) => {
    console.log(error.code);
    fs.remove(root, () => console.log(fs.existsSync(root)));
  });
}
main();
