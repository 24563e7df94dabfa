// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'node-fetch-2';

console.log(Object.keys(ns).join());
