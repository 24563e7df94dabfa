// jsonwebtoken: module.exports is an object of requires, from which the lexer takes names.
import jwt from 'jsonwebtoken';

console.log(
  jwt.sign('plain', 'key', { algorithm: 'HS512' }),
  jwt.verify(jwt.sign({ a: 0 }, 'k', { noTimestamp: true }), 'k'),
  new jwt.NotBeforeError('m', new Date(0)).date.getTime(),
);
