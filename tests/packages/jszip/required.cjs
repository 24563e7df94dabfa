// jszip: readable-stream 2, pako and setimmediate; writing and reading archives with a fixed date.
const JSZip = require('jszip');

const date = new Date(Date.UTC(2020, 0, 2, 3, 4, 6));
const zip = new JSZip();
zip.file('hello.txt', 'Hello '.repeat(50), { date, comment: 'greeting' });
zip.folder('dir').file('ünï.bin', new Uint8Array([0, 1, 2, 255]), { date, createFolders: false });
zip.file('later.txt', Promise.resolve('from a promise'), { date });
zip.file('base64', 'aGk=', { base64: true, date });
async function main() {
  for (const entry of Object.values(zip.files)) entry.date = date;
  const options = {
    type: 'nodebuffer',
    compression: 'DEFLATE',
    compressionOptions: { level: 9 },
    platform: 'UNIX',
    comment: 'archive',
  };
  const progress = [];
  const bytes = await zip.generateAsync(options, ({ percent, currentFile }) =>
    progress.push(`${Math.round(percent)}${currentFile ?? ''}`),
  );
  console.log(bytes.length, progress.length > 2, bytes.toString('base64').length);
  const read = await JSZip.loadAsync(bytes, { checkCRC32: true });
  console.log(
    Object.keys(read.files),
    read.comment,
    await read.file('dir/ünï.bin').async('array'),
    (await read.file('hello.txt').async('string')).length,
    read.file('hello.txt').comment,
  );
  console.log(
    await read.file('later.txt').async('text'),
    await read.file('base64').async('base64'),
    read.file(/\.txt$/).map((f) => f.name),
    read.filter((path, f) => f.dir).length,
  );
  read.remove('dir');
  console.log(Object.keys(read.files).join(), (await read.generateAsync({ type: 'uint8array' })).slice(0, 4));
  const streamed = [];
  await new Promise((resolve) =>
    zip
      .generateNodeStream({ streamFiles: true })
      .on('data', (chunk) => streamed.push(chunk))
      .on('end', resolve),
  );
  console.log((await JSZip.loadAsync(Buffer.concat(streamed))).file('later.txt').name);
  bytes[40] ^= 1;
  for (const bad of [Buffer.from('not a zip'), bytes, bytes.subarray(0, 60)])
    await JSZip.loadAsync(bad, { checkCRC32: true }).then(
      (z) => console.log(Object.keys(z.files).length),
      (e) => console.log(e.name, e.message.split('\n')[0].split(':')[0].slice(0, 60)),
    );
  console.log(
    JSZip.support.nodebuffer,
    JSZip.version,
    Object.keys(JSZip).sort().join(),
    new JSZip() instanceof JSZip,
    JSZip.external.Promise === Promise,
  );
}
main();
