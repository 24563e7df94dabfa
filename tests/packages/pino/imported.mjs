// pino: module.exports, module.exports.default and module.exports.pino are one function.
import pino, { levels, pino as named, stdSerializers } from 'pino';

console.log(named === pino, levels.values.info, stdSerializers.err(new RangeError('r')).type);
pino({ base: null, timestamp: false, messageKey: 'm', nestedKey: 'n' }, { write: (s) => console.log(s.trim()) }).info(
  { a: 1 },
  'text',
);
const file = pino({ base: null, timestamp: false }, pino.destination({ fd: 1, sync: true }));
file.info('to standard output');
