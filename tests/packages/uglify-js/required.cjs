// uglify-js: reads its own sources with fs and evaluates them, so its files have to stay beside the bundle.
const UglifyJS = require('uglify-js');

const code =
  'function add(first, second) { var unused = 1; return first + second; } if (false) { dead(); } console.log(add(1, 2), "a" + "b", !0 === true);';
console.log(UglifyJS.minify(code, { toplevel: true }).code);
console.log(
  UglifyJS.minify(
    { 'a.js': 'var a = 1;', 'b.js': 'console.log(a);' },
    { sourceMap: { filename: 'o.js' }, mangle: false },
  ).map,
);
console.log(UglifyJS.minify('a +').error.message, Object.keys(UglifyJS).sort().join());
