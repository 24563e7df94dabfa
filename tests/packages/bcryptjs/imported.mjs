// bcryptjs: exports through a UMD wrapper that looks at define first.
import bcrypt from 'bcryptjs';

console.log(typeof globalThis.dcodeIO);
console.log(await bcrypt.hash('x', '$2b$04$......................'), (await bcrypt.genSalt(4)).length);
