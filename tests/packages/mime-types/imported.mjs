// mime-types: named imports next to the default.
import mime, { contentType, extension, lookup } from 'mime-types';
import * as ns from 'mime-types';

console.log(lookup('file.css'), extension('text/css'), contentType('css'));
console.log(mime.types === ns.types, mime.lookup === lookup, ns.extensions['text/plain']);
