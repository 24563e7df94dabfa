// cookie: named imports of functions that are assigned to exports.
import cookie, { parse, serialize } from 'cookie';

console.log(cookie.parse === parse, parse.name, serialize.length);
console.log(parse(serialize('k', 'v;w')), cookie.serialize('a', 'b'));
