// Entries that import CommonJS that throws fail at that place; an entry whose CommonJS catches the error of `require` goes on.
import './before.mjs';
import bad from './bad.cjs';
console.log('a never runs', bad);
