// readable-stream: its names are assigned to module.exports, that of a function.
import stream, { PassThrough, Readable, Transform, pipeline } from 'readable-stream';

console.log(stream.Readable === Readable, typeof pipeline);
const double = new Transform({ objectMode: true, transform: (n, _, done) => done(null, n * 2) });
const out = new PassThrough({ objectMode: true });
const seen = [];
out.on('data', (n) => seen.push(n));
await stream.promises.pipeline(Readable.from([1, 2, 3]), double, out);
console.log(seen, out.readableEnded);
