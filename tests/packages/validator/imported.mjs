// validator: module.exports replaces exports that are marked as an ES module's.
import validator from 'validator';
import isInt from 'validator/lib/isInt.js';
import isFloat, { locales } from 'validator/lib/isFloat.js';

console.log(validator.isInt === isInt, isInt('12', { min: 13 }));
console.log(typeof isFloat, locales?.length, validator.isFloat('1.5', { gt: 1 }));
