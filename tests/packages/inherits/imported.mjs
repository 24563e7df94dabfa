// inherits: module.exports is assigned in try and in catch.
import inherits from 'inherits';
import { EventEmitter } from 'node:events';

function Bus() {
  EventEmitter.call(this);
}
inherits(Bus, EventEmitter);
const bus = new Bus();
bus.on('x', (v) => console.log('event', v));
console.log(bus.emit('x', 1), Bus.super_ === EventEmitter);
