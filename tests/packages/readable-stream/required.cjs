// readable-stream: cycles between its streams; pipeline, duplexes, asynchronous iteration and operators.
process.env.READABLE_STREAM = 'enabled';
const stream = require('readable-stream');
const native = require('node:stream');

const { Readable, Writable, Transform, Duplex, PassThrough, pipeline, finished, addAbortSignal } = stream;
console.log(Object.keys(stream).sort().join(), stream === Readable.Stream || typeof stream, stream === native);
console.log(
  new Transform() instanceof Duplex,
  new Duplex() instanceof Writable,
  Readable.prototype !== native.Readable.prototype,
);
class Upper extends Transform {
  _transform(chunk, encoding, done) {
    done(null, chunk.toString().toUpperCase());
  }
  _flush(done) {
    this.push('!');
    done();
  }
}
const collected = [];
const sink = new Writable({
  highWaterMark: 2,
  write(chunk, encoding, done) {
    collected.push(chunk.toString());
    setImmediate(done);
  },
});
pipeline(Readable.from(['ab', 'cd', 'ef']), new Upper(), new PassThrough(), sink, async (error) => {
  console.log(error ?? 'done', collected.join('|'));
  let text = '';
  for await (const chunk of Readable.from(['x', 'y'])) text += chunk;
  console.log(
    text,
    await Readable.from([1, 2, 3, 4])
      .filter((n) => n % 2)
      .map((n) => n * 10)
      .toArray(),
  );
  const broken = new Readable({ read() {} });
  finished(broken, (failure) => console.log('finished', failure.code, failure.message));
  broken.destroy(Object.assign(new Error('broken'), { code: 'E_BROKEN' }));
  const controller = new AbortController();
  const aborted = addAbortSignal(controller.signal, new Readable({ read() {} }));
  aborted.on('error', (failure) => console.log(failure.name, failure.code));
  controller.abort();
  const paired = Duplex.from(async function* (source) {
    for await (const chunk of source) yield `<${chunk}>`;
  });
  paired.on('data', (chunk) => console.log('duplex', String(chunk)));
  paired.end('in');
  const early = new Writable({ write: (c, e, done) => done() });
  early.on('error', (failure) => console.log(failure.code));
  early.end();
  early.write('late');
});
