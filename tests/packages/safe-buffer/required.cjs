// safe-buffer: module.exports is the built-in module itself.
const safe = require('safe-buffer');
const buffer = require('buffer');
const { Buffer: SafeBuffer } = safe;

console.log(safe === buffer, SafeBuffer === Buffer, SafeBuffer.from('é').toString('hex'));
console.log(SafeBuffer.alloc(3, 'ab').toString(), SafeBuffer.allocUnsafe(4).length, SafeBuffer.byteLength('€'));
try {
  SafeBuffer.from(5);
} catch (error) {
  console.log(error.name, error.code);
}
