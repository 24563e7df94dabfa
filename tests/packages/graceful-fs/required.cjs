// graceful-fs: clones fs, patches it, and keeps a queue under a symbol; legacy streams and getters.
const graceful = require('graceful-fs');
const fs = require('fs');
const os = require('os');
const path = require('path');

console.log(
  graceful === fs,
  typeof graceful.gracefulify,
  graceful.readFile === fs.readFile,
  Object.keys(graceful).length >= Object.keys(fs).length,
);
console.log(fs[Symbol.for('graceful-fs.queue')], graceful.constants === fs.constants);
const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'graceful-')), 'file.txt');
graceful.writeFile(file, 'one', (error) => {
  graceful.appendFile(file, ' two', () => {
    graceful
      .createReadStream(file, 'utf8')
      .on('data', (text) => console.log(error, text))
      .on('close', () => {
        graceful.readdir(path.dirname(file), (failure, files) => {
          console.log(failure, files);
          const clone = graceful.gracefulify({ ...fs });
          console.log(clone !== graceful, clone.readFile.name, clone.ReadStream.name);
          graceful.rmSync(path.dirname(file), { recursive: true });
          graceful.readFile(file, (gone) => console.log(gone.code));
        });
      });
  });
});
