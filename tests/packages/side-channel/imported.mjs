// side-channel: functions as module.exports, with nothing that the lexer could name.
import getSideChannel from 'side-channel';
import * as ns from 'side-channel';

const channel = getSideChannel();
channel.set(ns, 'namespace');
console.log(channel.get(ns), channel.has({}));
