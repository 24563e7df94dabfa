// bunyan: optional parts are required in try with names that bundlers shall not see; raw streams, children, serializers.
const bunyan = require('bunyan');

const ring = new bunyan.RingBuffer({ limit: 10 });
const log = bunyan.createLogger({
  name: 'app',
  streams: [{ type: 'raw', stream: ring, level: 'debug' }],
  serializers: { ...bunyan.stdSerializers, point: (p) => `${p.x}/${p.y}` },
  host: 'h',
});
log.info('hello %s', 'world', { a: 1 });
log.warn({ point: { x: 1, y: 2 }, err: new TypeError('bad') }, 'with fields');
log.trace('too low');
const child = log.child({ widget: 7 }, true);
child.error(new Error('as first'));
child.level('fatal');
child.error('hidden');
console.log(
  child.level(),
  log.levels(),
  bunyan.resolveLevel('warn'),
  bunyan.nameFromLevel[50],
  log.info(),
  log.trace(),
);
for (const { time, pid, hostname, err, v, ...rest } of ring.records)
  console.log(
    JSON.stringify(rest),
    err && `${err.name}: ${err.message}`,
    v,
    time instanceof Date,
    pid === process.pid,
    typeof hostname,
  );
const lines = [];
const text = bunyan.createLogger({
  name: 't',
  stream: { write: (l) => lines.push(l) },
  src: false,
  fields: 1,
  widget: { deep: [1, { two: 2 }] },
});
const circular = { a: 1 };
circular.self = circular;
text.info({ circular }, 'safe');
text.fatal(null);
console.log(lines.map((l) => l.replace(/"(hostname|pid|time)":("[^"]*"|\d+)/g, '"$1":0')).join(''));
for (const options of [
  {},
  { name: 'x', level: 'odd' },
  { name: 'x', stream: process.stdout, streams: [] },
  { name: 'x', streams: [{ type: 'odd' }] },
  { name: 1 },
]) {
  try {
    bunyan.createLogger(options);
  } catch (e) {
    console.log(e.name, e.message);
  }
}
console.log(Object.keys(bunyan).sort().join(), bunyan.safeCycles()('k', 1), typeof bunyan.stdSerializers.req);
