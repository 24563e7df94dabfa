// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'dotenv';

console.log(Object.keys(ns).join());
