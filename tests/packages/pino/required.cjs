// pino: symbols, serializers, children and redaction to a stream; workers for transports are asked for by file name.
const pino = require('pino');

const lines = [];
const destination = { write: (line) => lines.push(line) };
const logger = pino(
  {
    base: { app: 'x' },
    timestamp: false,
    level: 'trace',
    redact: { paths: ['secret', 'deep[*].key', 'req.headers.auth'], censor: '***' },
    formatters: { level: (label) => ({ level: label }) },
    serializers: { user: (u) => u.name, err: (e) => ({ type: e.constructor.name, msg: e.message }) },
    customLevels: { loud: 70 },
    mixin: (o, level) => ({ mixed: level }),
  },
  destination,
);
logger.info('hello %s %d %j', 'world', 1.5, { a: 1 });
logger.warn({ secret: 1, deep: [{ key: 2, other: 3 }], user: { name: 'ann', pass: 1 } }, 'redacted');
logger.error(new TypeError('broken'));
logger.loud({ nested: { big: 10n ? 'bigint' : 0, undef: undefined, fn() {}, nan: NaN, date: new Date(0) } });
const child = logger.child({ module: 'm' }, { level: 'error', msgPrefix: '[c] ' });
child.info('hidden');
child.fatal('shown');
const circular = { name: 'c' };
circular.self = circular;
logger.debug(circular, 'circular "quoted" \n\u2028');
console.log(lines.join(''));
console.log(
  child.bindings(),
  logger.isLevelEnabled('trace'),
  logger.levels.values.loud,
  pino.levels.labels[30],
  Object.keys(pino).sort().join(),
);
console.log(
  pino.stdSerializers.req({ method: 'GET', url: '/x', headers: {}, socket: { remoteAddress: 'a' } }).url,
  pino.symbols.levelValSym.toString(),
);
const multi = pino(
  { base: null, timestamp: () => ',"t":0' },
  pino.multistream([{ stream: destination }, { level: 'error', stream: destination }]),
);
lines.length = 0;
multi.info('once');
multi.error('twice');
console.log(lines.join(''));
for (const options of [{ level: 'none-such' }, { customLevels: { info: 5 } }, { redact: ['a.['] }]) {
  try {
    pino(options, destination);
  } catch (e) {
    console.log(e.name, e.message);
  }
}
