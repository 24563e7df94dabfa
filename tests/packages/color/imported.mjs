// color 4: a function as module.exports.
import Color from 'color';

console.log(Color('teal').darken(0.2).hsl().string(), Color('red').whiten(0.5).hwb().array());
