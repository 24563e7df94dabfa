// json5: the ES module bundle, and the CommonJS one by its path.
import JSON5 from 'json5';
import umd from 'json5/dist/index.js';

console.log(JSON5.parse('{a:.1}'), umd.stringify({ 'a b': [] }), umd === JSON5);
