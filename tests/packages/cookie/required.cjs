// cookie: parsing and serialization with every attribute, and its refusals.
const cookie = require('cookie');

console.log(cookie.parse('a=1; b="two"; c=%20x%20; a=again; bad; d=%E0%A4%A; e=a=b'));
console.log(cookie.parse('x=%41', { decode: (v) => `<${v}>` }));
for (const args of [
  ['n', 'v w'],
  ['n', 'v', { maxAge: 1000.5, domain: 'example.com', path: '/a', httpOnly: true, secure: true }],
  ['n', 'v', { expires: new Date(0), sameSite: 'lax', priority: 'high', partitioned: true }],
  ['n', 'v', { sameSite: true, encode: (v) => v.toUpperCase() }],
  ['n\n', 'v'],
  ['n', 'v', { path: 'a;b' }],
  ['n', 'v', { sameSite: 'odd' }],
  ['n', 'v', { maxAge: 'x' }],
]) {
  try {
    console.log(cookie.serialize(...args));
  } catch (error) {
    console.log(error.name, error.message);
  }
}
