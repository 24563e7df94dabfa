// iconv-lite: encodings loaded lazily with require("../encodings"), big JSON tables, streams built on demand.
import iconv from 'iconv-lite';
import { Readable } from 'node:stream';

const text = 'Grüße, Привет, 日本語テキスト, 中文, €uro – “q” ½';
for (const encoding of [
  'utf8',
  'utf16le',
  'utf-16',
  'utf16-be',
  'utf32',
  'utf-7',
  'utf-7-imap',
  'latin1',
  'win1251',
  'cp437',
  'koi8-r',
  'macroman',
  'ISO-8859-15',
  'Shift_JIS',
  'EUC-JP',
  'gbk',
  'gb18030',
  'big5',
  'euc-kr',
  'ascii',
  'base64',
  'hex',
  'cesu8',
]) {
  const bytes = iconv.encode(encoding === 'hex' ? 'c0ffee' : encoding === 'base64' ? 'aGk=' : text, encoding);
  console.log(
    encoding.padEnd(12),
    bytes.length,
    bytes.subarray(0, 12).toString('hex'),
    iconv.decode(bytes, encoding).slice(0, 40),
  );
}
console.log(
  iconv.encodingExists('us-ascii'),
  iconv.encodingExists('nope'),
  iconv.encode('x', 'utf8', { addBOM: true }).toString('hex'),
  JSON.stringify(iconv.decode(Buffer.from('efbbbf61', 'hex'), 'utf8', { stripBOM: false })),
);
try {
  iconv.encode('x', 'klingon');
} catch (e) {
  console.log(e.message);
}
const decoder = iconv.getDecoder('shift_jis');
const bytes = iconv.encode('日本', 'shift_jis');
console.log([...bytes].map((b) => decoder.write(Buffer.from([b]))).join('|') + (decoder.end() ?? ''));
let out = '';
Readable.from([Buffer.from([0xc3]), Buffer.from([0xa9, 0x21])])
  .pipe(iconv.decodeStream('utf8'))
  .on('data', (s) => (out += s))
  .on('end', () => {
    console.log('stream', out);
    Readable.from(['é', '!'])
      .pipe(iconv.encodeStream('latin1'))
      .collect((e, body) => console.log('collected', e, body.toString('hex')));
  });
