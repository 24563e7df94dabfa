// form-data: combined streams, mime types and util.inherits; boundaries are set, since they are random otherwise.
const FormData = require('form-data');
const { Readable } = require('node:stream');

const form = new FormData();
form.setBoundary('----bound');
form.append('text', 'value');
form.append('number', '42', { contentType: 'text/x-number' });
form.append('file', Buffer.from('{"a":1}'), { filename: 'a.json', knownLength: 7 });
form.append('path', Buffer.from('x'), { filepath: 'dir/b.html', header: { 'X-Extra': 'yes' } });
console.log(form.getHeaders({ Accept: '*/*' }), form.getLengthSync(), form.hasKnownLength(), `${form}`);
console.log(form.getBuffer().toString().replaceAll('\r\n', '~\n'));
form.append('stream', Readable.from(['one', 'two']), { filename: 'c.txt' });
console.log(form.hasKnownLength());
let text = '';
form
  .on('data', (chunk) => (text += chunk))
  .on('end', () => console.log(text.length, text.includes('onetwo'), text.endsWith('----bound--\r\n')));
form.resume();
try {
  new FormData().append();
  new FormData().append('a', true);
} catch (error) {
  console.log(error.name, error.message);
}
