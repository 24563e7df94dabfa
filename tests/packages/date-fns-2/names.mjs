// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'date-fns-2';

console.log(Object.keys(ns).join());
