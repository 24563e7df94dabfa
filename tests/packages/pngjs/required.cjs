// pngjs: cycles-free small modules with util.inherits; packs and parses images with synchronous zlib of its own.
const { PNG } = require('pngjs');
const { createHash } = require('node:crypto');

const image = new PNG({ width: 5, height: 4, filterType: -1 });
for (let i = 0; i < image.data.length; i++) image.data[i] = (i * 37) & 255;
const bytes = PNG.sync.write(image);
const read = PNG.sync.read(bytes);
console.log(
  bytes.subarray(0, 8).toString('hex'),
  read.width,
  read.height,
  read.data.equals(image.data),
  read.colorType,
  read.depth,
  read.interlace,
  read.gamma,
);
for (const options of [
  { colorType: 0 },
  { colorType: 2, bgColor: { red: 1, green: 2, blue: 3 } },
  { colorType: 4 },
  { bitDepth: 16 },
  { filterType: 4 },
]) {
  const packed = PNG.sync.write(image, options);
  console.log(
    JSON.stringify(options),
    PNG.sync.read(packed).data.length,
    createHash('md5').update(PNG.sync.read(packed).data).digest('hex'),
  );
}
const target = new PNG({ width: 3, height: 3, fill: true });
image.bitblt(target, 1, 1, 2, 2, 0, 1);
console.log(target.data.toString('hex'));
image
  .pack()
  .pipe(new PNG())
  .on('metadata', (m) => console.log(m.width, m.alpha, m.bpp))
  .on('parsed', function (data) {
    console.log('parsed', data.equals(image.data), this.width);
    new PNG().parse(Buffer.from('not a png'), (error) => console.log(error.message));
  });
try {
  PNG.sync.read(bytes.subarray(0, 40));
} catch (e) {
  console.log(e.message);
}
try {
  image.bitblt(target, 4, 4, 3, 3, 0, 0);
} catch (e) {
  console.log(e.message);
}
