// validator: Babel output of a hundred files, with module.exports = exports.default after each.
const validator = require('validator');

for (const [name, ...args] of [
  ['isEmail', 'a.b+c@example.co.uk'],
  ['isEmail', 'a@b'],
  ['isEmail', 'Nämé <ä@ö.de>', { allow_display_name: true, allow_utf8_local_part: true }],
  ['isURL', 'https://user:pw@example.com:8080/p?q#h'],
  ['isURL', '//x.y', { require_protocol: true }],
  ['isIP', '::ffff:1.2.3.4', 6],
  ['isFQDN', 'a..b'],
  ['isCreditCard', '4111111111111111'],
  ['isIBAN', 'DE89370400440532013000'],
  ['isISBN', '978-3-16-148410-0'],
  ['isUUID', 'A987FBC9-4BED-3078-CF07-9141BA07C9F3', 3],
  ['isMobilePhone', '+4915112345678', 'de-DE'],
  ['isPostalCode', 'SW1A 1AA', 'GB'],
  ['isDate', '2024/02/30'],
  ['isISO8601', '2024-02-29T00:00:00Z', { strict: true }],
  ['isCurrency', '-$10,123.45'],
  ['isDecimal', '1,5', { locale: 'de-DE' }],
  ['isStrongPassword', 'aB3$efgh'],
  ['isHexColor', '#12F'],
  ['isJWT', 'a.b.c'],
  ['escape', '<a href="x">\'`\\/'],
  ['unescape', '&lt;&#x2F;&amp;lt;'],
  ['normalizeEmail', 'Some.Name+tag@GoogleMail.com'],
  ['trim', '--a--', '-'],
  ['whitelist', 'abc123', 'a-c'],
  ['stripLow', 'a\u0007b\n', true],
  ['toInt', '42px'],
  ['toBoolean', 'yes'],
  ['toDate', 'never'],
  ['isLength', '👍👍', { max: 2 }],
  ['matches', 'Foo', 'foo', 'i'],
  ['isTaxID', '12-3456789', 'en-US'],
])
  console.log(name, JSON.stringify(args), '=>', JSON.stringify(validator[name](...args)));
try {
  validator.isEmail(5);
} catch (e) {
  console.log(e.name, e.message);
}
console.log(
  validator.version,
  Object.keys(validator).length,
  validator === require('validator/index.js'),
  require('validator/lib/isEmail') === validator.isEmail,
  validator.isAlphaLocales.length > 20,
);
