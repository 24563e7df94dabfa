// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'regenerator-runtime';

console.log(Object.keys(ns).join());
