// through2: constructors made by functions, over readable-stream 3.
const through2 = require('through2');

const out = [];
const source = through2((chunk, encoding, done) => done(null, chunk.toString().toUpperCase()));
source
  .pipe(
    through2(
      { objectMode: true },
      function (chunk, _, done) {
        for (const letter of String(chunk)) this.push({ letter });
        done();
      },
      function (done) {
        this.push({ letter: '.' });
        done();
      },
    ),
  )
  .pipe(through2.obj((item, _, done) => done(null, item.letter)))
  .on('data', (item) => out.push(item))
  .on('end', () => console.log(out.join(' ')));
source.write('ab');
source.end('c');
const Counter = through2.ctor({ objectMode: true }, function (n, _, done) {
  this.total = (this.total ?? 0) + n;
  done(null, this.total);
});
const counter = Counter();
console.log(
  counter instanceof Counter,
  new Counter({ highWaterMark: 3 }).readableHighWaterMark,
  Object.keys(through2).join(),
);
counter.on('data', (n) => console.log('total', n));
counter.write(1);
counter.end(2);
