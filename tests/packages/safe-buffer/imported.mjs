// safe-buffer: the built-in module as default; the only name is one that the other branch exports.
import safe from 'safe-buffer';

console.log(safe.Buffer === Buffer, safe.constants.MAX_LENGTH > 0);
console.log(safe.Buffer.concat([safe.Buffer.from('a'), safe.Buffer.from('b')]).toString('base64'));
