// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'core-js/es/array/from.js';

console.log(Object.keys(ns).join());
