// adm-zip: folders of modules behind index files; archives in memory.
const AdmZip = require('adm-zip');

const zip = new AdmZip();
zip.addFile('a.txt', Buffer.from('text '.repeat(40)), 'a comment', 0o644);
zip.addFile('dir/b.bin', Buffer.from([1, 2, 3]));
zip.addZipComment('archive');
zip.addFile('ü/', Buffer.alloc(0));
zip.getEntries().forEach((entry) => (entry.header.time = new Date(2020, 1, 2, 3, 4, 6)));
const bytes = zip.toBuffer();
const read = new AdmZip(bytes);
console.log(
  bytes.length,
  read
    .getEntries()
    .map(
      (e) =>
        `${e.entryName} ${e.header.size} ${e.header.compressedSize} ${e.header.method} ${e.isDirectory} ${e.comment}`,
    ),
  read.getZipComment(),
);
console.log(
  read.readAsText('a.txt').length,
  read.readFile('dir/b.bin'),
  read.getEntry('none'),
  read.getEntryCount(),
  read.test(),
);
read.updateFile('dir/b.bin', Buffer.from('new'));
read.deleteFile('a.txt');
read.readAsTextAsync('dir/b.bin', (text, error) => console.log('async', text, error));
console.log(
  new AdmZip(read.toBuffer()).getEntries().map((e) => e.name),
  read.getEntry('dir/b.bin').header.crc,
);
const out = [];
read.forEach((entry) => out.push(entry.toJSON().entryName));
console.log(out, Object.keys(AdmZip).length);
bytes[45] ^= 1;
for (const bad of [Buffer.from('nope'), Buffer.alloc(30)]) {
  try {
    console.log(new AdmZip(bad).getEntries().length);
  } catch (e) {
    console.log(e.message);
  }
}
try {
  console.log(new AdmZip(bytes).readAsText('a.txt').length);
} catch (e) {
  console.log(e.message ?? e);
}
