// @babel/core: names behind getters; a generator and a parser that are packages of their own.
import babel, { parseSync, transformSync, types } from '@babel/core';
import generator from '@babel/generator';

const options = { configFile: false, babelrc: false };
console.log(transformSync('a ??= b', options).code, babel.types === types, Object.keys(generator).sort().join());
console.log(generator.default(parseSync('if(a)b;else c', options), { concise: true }).code);
