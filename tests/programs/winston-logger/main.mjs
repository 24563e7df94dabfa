// winston: lazily required transports behind getters, readable-stream, colour formats and custom transports.
import winston, { createLogger, format, transports } from 'winston';
import Transport from 'winston-transport';
import { Writable } from 'node:stream';

const lines = [];
const sink = new Writable({
  write(chunk, _, done) {
    lines.push(chunk.toString().trimEnd());
    done();
  },
});
class Memory extends Transport {
  records = [];
  log(info, done) {
    this.records.push({ ...info });
    setImmediate(() => this.emit('logged', info));
    done();
  }
}
const memory = new Memory({ level: 'debug' });
const logger = createLogger({
  levels: { fatal: 0, error: 1, warn: 2, info: 3, debug: 4 },
  level: 'debug',
  defaultMeta: { app: 'corpus' },
  format: format.combine(
    format.errors({ stack: false }),
    format.splat(),
    format((info) => (info.private ? false : info))(),
    format.metadata({ fillExcept: ['message', 'level', 'app'] }),
  ),
  transports: [
    new transports.Stream({
      stream: sink,
      format: format.printf((i) => `${i.level}: ${i.message} ${JSON.stringify(i.metadata)}`),
    }),
    new transports.Stream({
      stream: sink,
      level: 'warn',
      format: format.combine(format.uncolorize(), format.json({ space: 0 })),
    }),
    memory,
  ],
});
logger.info('hello %s %d %j', 'world', 42, { k: 1 }, { extra: true });
logger.fatal('dead', { code: 7 });
logger.error(new TypeError('as error'));
logger.debug('never', { private: true });
logger.log({ level: 'warn', message: 'object form', when: 'now' });
const child = logger.child({ request: 'r1' });
child.info('from child');
logger.level = 'error';
logger.info('dropped');
console.log(logger.isLevelEnabled('info'), logger.isErrorEnabled?.(), typeof logger.fatal, logger.levels.fatal);
const profile = createLogger({ silent: true });
console.log(
  profile.silent,
  Object.keys(winston.config.syslog.levels).join(),
  typeof winston.transports.File,
  typeof winston.transports.Http,
  winston.version.split('.').length,
);
const pretty = format
  .combine(format.colorize({ all: true, colors: { info: 'cyan bold' } }), format.align(), format.simple())
  .transform({ level: 'info', message: 'coloured', n: 1, [Symbol.for('level')]: 'info' }, {});
console.log(
  JSON.stringify(pretty[Symbol.for('message')]),
  JSON.stringify(format.logstash().transform({ level: 'x', message: 'm', timestamp: 't' })[Symbol.for('message')]),
  format.ms !== undefined,
  Object.keys(winston.format).length >= 0,
);
const container = new winston.Container();
container.add('one', { level: 'warn', transports: [new transports.Stream({ stream: sink, format: format.cli() })] });
container.get('one').warn('cli style');
console.log(container.has('one'), container.get('one') === container.get('one'));
logger.on('finish', () =>
  setImmediate(() => {
    console.log(lines.map((l) => l.replace(/\u001b\[\d+m/g, '<c>')).join('\n'));
    console.log(
      memory.records
        .map((r) => `${r.level}/${r.app}/${JSON.stringify(r.metadata).replace(/"stack":"[^"]*"/, '"stack":"S"')}`)
        .join('\n'),
    );
  }),
);
logger.end();
