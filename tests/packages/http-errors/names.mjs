// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'http-errors';

console.log(Object.keys(ns).join());
