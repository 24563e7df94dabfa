// dotenv: parsing, population and the vault's cipher; properties are exported one by one beside one object.
const dotenv = require('dotenv');

const source = `# comment
A=1
 B = spaced value  # tail
export C="quoted # not\\nnew"
D='single $A'
E=\`back "tick" 'mixed'\`
F=
G="multi
line"
bad line
H: colon
I=${'x'.repeat(3)}=y`;
console.log(dotenv.parse(source), dotenv.parse(Buffer.from('Z=1')));
const target = { A: 'kept' };
dotenv.populate(target, { A: 'new', B: 'b' });
console.log(target);
dotenv.populate(target, { A: 'new' }, { override: true });
console.log(target, Object.keys(dotenv).sort().join());
const result = dotenv.config({ path: 'no/such/.env', quiet: true });
console.log(result.error.code, result.parsed);
try {
  dotenv.decrypt('AAAA', '00'.repeat(32));
} catch (error) {
  console.log(error.message);
}
try {
  dotenv.populate({}, 5);
} catch (error) {
  console.log(error.code, error.message);
}
