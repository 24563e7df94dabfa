// through2: as a default import.
import through2 from 'through2';

console.log(through2.length);
const stream = through2();
stream.on('data', (d) => console.log(d.toString())).on('close', () => console.log('closed'));
stream.end('passed');
