// bunyan: a function as module.exports, with names assigned to it.
import bunyan, { INFO, LOG_VERSION, createLogger, levelFromName } from 'bunyan';

console.log(INFO, LOG_VERSION, levelFromName, createLogger === bunyan.createLogger);
createLogger({ name: 'n', streams: [{ type: 'raw', stream: { write: (r) => console.log(r.msg, r.level) } }] }).info(
  'message',
);
