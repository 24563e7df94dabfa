// `import x = require()` and `export =` of TypeScript are what CommonJS has.
import fs = require('node:fs');
import other = require('./other.cjs');
import typed = require('./typed.cjs');
import type onlyType = require('./type.cjs');
import unused = require('./type.cjs');
const value: typed.Inner = other.make<number>(3);
let t: onlyType, u: unused.T;
console.log(typeof fs.readFileSync, value, other.name, typed(1), typed.extra);
const self = { value, nested: { other } };
export = self;
