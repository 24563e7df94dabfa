// graceful-fs: module.exports is made by a call, one more name is assigned.
import graceful from 'graceful-fs';

console.log(typeof graceful.promises.readFile);
console.log(graceful.existsSync('no/such/file'));
