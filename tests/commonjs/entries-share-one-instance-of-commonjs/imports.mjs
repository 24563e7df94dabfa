// A CommonJS module that one entry imports, another requires and a third loads runs once and has one `module.exports`.
import lib, { name } from './lib.cjs';
import './effect.mjs';
lib.users.push('imports');
console.log('imports', name, lib.users.join(), lib.count());
export { lib, name };
