// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'uuid-8';

console.log(Object.keys(ns).join());
