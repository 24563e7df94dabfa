// eventemitter3: module.exports is assigned under a condition.
import EventEmitter from 'eventemitter3';
import * as ns from 'eventemitter3';

console.log(new EventEmitter().once('a', (v) => console.log('heard', v)).emit('a', 1), ns.default === EventEmitter);
