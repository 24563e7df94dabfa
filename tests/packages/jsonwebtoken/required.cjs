// jsonwebtoken: sign and verify with a fixed clock; lodash modules, semver and jws below it.
const jwt = require('jsonwebtoken');
const { generateKeyPairSync } = require('node:crypto');

const token = jwt.sign({ user: 7, iat: 1000 }, 'secret', {
  expiresIn: '2h',
  audience: ['a', 'b'],
  issuer: 'me',
  jwtid: 'x',
  keyid: 'k',
});
console.log(token);
console.log(jwt.verify(token, 'secret', { clockTimestamp: 2000, audience: /^a$/, complete: true }));
for (const [secret, options] of [
  ['wrong', { clockTimestamp: 2000 }],
  ['secret', { clockTimestamp: 9000 }],
  ['secret', { clockTimestamp: 2000, audience: 'c' }],
  ['secret', { clockTimestamp: 2000, algorithms: ['RS256'] }],
  ['secret', { clockTimestamp: 2000, issuer: 'you' }],
  ['secret', { clockTimestamp: 5000, maxAge: '1h' }],
  [undefined, {}],
]) {
  jwt.verify(token, secret, options, (error) =>
    console.log(
      error.name,
      error.message,
      error instanceof jwt.JsonWebTokenError,
      error.expiredAt?.toISOString() ?? '',
    ),
  );
}
const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
jwt.sign({ a: 1 }, privateKey, { algorithm: 'ES256', noTimestamp: true }, (error, signed) => {
  console.log(error, jwt.verify(signed, publicKey), jwt.decode(signed, { complete: true }).header);
});
for (const bad of [
  [{ exp: 'soon' }, 's'],
  ['text', 's', { expiresIn: 1 }],
  [{}, 's', { odd: 1 }],
  [{}, privateKey, { algorithm: 'HS256' }],
  [{}, 's', { expiresIn: 'never' }],
]) {
  try {
    jwt.sign(...bad);
  } catch (e) {
    console.log(e.message);
  }
}
console.log(jwt.decode('not.a.token'), jwt.decode('x'), Object.keys(jwt).join());
