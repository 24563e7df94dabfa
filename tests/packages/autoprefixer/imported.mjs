// autoprefixer: a function with properties, and the ES module over the CommonJS files of postcss.
import autoprefixer from 'autoprefixer';
import postcss, { Declaration, list } from 'postcss';

console.log(list.comma('a, b(c, d)'));
const { css } = await postcss([autoprefixer({ overrideBrowserslist: ['safari 8'] })]).process(
  'a { appearance: none; filter: blur(1px) }',
  { from: undefined },
);
console.log(css, new Declaration({ prop: 'a', value: 'b' }).toString());
