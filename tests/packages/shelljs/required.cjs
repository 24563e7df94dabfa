// shelljs: requires each of its commands by a computed name.
const shell = require('shelljs');
const os = require('os');
const path = require('path');

shell.config.silent = true;
const root = path.join(os.tmpdir(), `shelljs-${process.pid}`);
shell.mkdir('-p', path.join(root, 'a/b'));
shell.pushd('-q', root);
shell.ShellString('one\ntwo\nthree\n').to('f.txt');
console.log(
  shell.cat('f.txt').grep('t').sort('-r').stdout,
  shell.ls('-R').slice().sort().join(),
  shell.sed('-i', /two/, '2', 'f.txt').code,
  shell.head({ '-n': 2 }, 'f.txt').toString(),
);
shell.cp('-r', 'a', 'c');
shell.mv('f.txt', 'c/');
console.log(
  shell.find('.').slice().sort().join(),
  shell.test('-d', 'c/b'),
  shell.rm('none').stderr,
  shell.error(),
  shell.which('no-such-program'),
);
shell.popd('-q');
shell.rm('-rf', root);
console.log(shell.test('-e', root), Object.keys(shell).sort().join());
