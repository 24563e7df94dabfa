// What Node lets importers name: what its lexer finds in the text.
import * as ns from 'js-yaml-3';

console.log(Object.keys(ns).join());
