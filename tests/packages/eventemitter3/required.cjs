// eventemitter3: prefixes for names, contexts, chaining.
const EventEmitter = require('eventemitter3');

class Own extends EventEmitter {
  name = 'own';
}
const emitter = new Own();
const context = { name: 'context' };
function listener(...args) {
  console.log(this.name, args.join());
}
emitter
  .on('e', listener)
  .on('e', listener, context)
  .once('e', listener, { name: 'once' })
  .on(Symbol.for('s'), listener)
  .on('__proto__', listener)
  .on('hasOwnProperty', listener);
console.log(
  emitter.emit('e', 1, 2, 3, 4, 5, 6, 7),
  emitter.emit('e'),
  emitter.emit('none'),
  emitter.emit('__proto__', 'p'),
  emitter.emit(Symbol.for('s'), 's'),
);
console.log(
  emitter.eventNames().map(String),
  emitter.listenerCount('e'),
  emitter.removeListener('e', listener, context).listeners('e').length,
  emitter.off('e', listener, undefined, true).listenerCount('e'),
);
emitter.removeAllListeners();
console.log(emitter.eventNames(), EventEmitter.EventEmitter === EventEmitter, EventEmitter.prefixed);
try {
  emitter.on('x', 5);
} catch (e) {
  console.log(e.name, e.message);
}
