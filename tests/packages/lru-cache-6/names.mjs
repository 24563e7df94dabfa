// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'lru-cache-6';

console.log(Object.keys(ns).join());
