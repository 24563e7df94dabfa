// color 4: color-convert makes its functions from a graph of models; color-string and simple-swizzle.
const Color = require('color');
const convert = require('color-convert');

const color = Color('#7743CE').alpha(0.5).lighten(0.5);
console.log(
  color.hsl().string(),
  color.hex(),
  color.rgb().array(),
  color.object(),
  Color.rgb(255, 0, 0).mix(Color('blue'), 0.25).hex(),
  Color('hsl(120, 50%, 50%)').rotate(30).negate().string(1),
);
console.log(
  Color({ h: 100, s: 50, v: 20 })
    .unitArray()
    .map((n) => n.toFixed(3)),
  Color.xyz([10, 20, 30]).lab().round().array(),
  Color('white').contrast(Color('black')),
  Color('rgb(10% 20% 30% / 40%)').alpha(),
  Color(0xff00).keyword(),
  Color.cmyk(0, 50, 100, 10).isDark(),
);
console.log(
  convert.rgb.hsl(140, 200, 100),
  convert.keyword.lab('tomato'),
  convert.hex.ansi256.raw('abc'),
  Object.keys(convert).join(),
  convert.rgb.channels,
);
for (const bad of ['nope', [1, 2], { q: 1 }, 'rgb(']) {
  try {
    console.log(Color(bad).string());
  } catch (e) {
    console.log(e.message);
  }
}
