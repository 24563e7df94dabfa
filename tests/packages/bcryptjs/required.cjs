// bcryptjs: a UMD module that requires crypto in try; hashes with a given salt.
const bcrypt = require('bcryptjs');

const salt = '$2a$04$abcdefghijklmnopqrstuu';
const hash = bcrypt.hashSync('pässword', salt);
console.log(
  hash,
  bcrypt.getRounds(hash),
  bcrypt.getSalt(hash),
  bcrypt.compareSync('pässword', hash),
  bcrypt.compareSync('other', hash),
);
bcrypt.hash(
  'callback',
  salt,
  (error, text) => {
    console.log(error, text);
    bcrypt.compare('callback', text).then((same) => console.log('same', same));
  },
  (part) => part === 1 && console.log('complete'),
);
console.log(
  bcrypt.encodeBase64([1, 2, 3, 4], 4),
  bcrypt.decodeBase64('/uGBA', 4),
  bcrypt.genSaltSync(5).slice(0, 7),
  bcrypt.genSaltSync(5).length,
);
bcrypt.setRandomFallback((n) => new Array(n).fill(7));
try {
  bcrypt.hashSync('x', '$9a$04$bad');
} catch (e) {
  console.log(e.message);
}
console.log(Object.keys(bcrypt).sort().join());
