// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'rimraf-3';

console.log(Object.keys(ns).join());
