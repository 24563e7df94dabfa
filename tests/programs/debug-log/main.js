// debug: the package picks its node or browser file at run time from process.type; formatters, extend, enable/disable.
const createDebug = require('debug');

createDebug.inspectOpts.hideDate = true;
createDebug.inspectOpts.colors = false;
const lines = [];
createDebug.log = (...args) => lines.push(require('node:util').format(...args));
createDebug.enable('app:*,-app:noisy*,other');
const log = createDebug('app:main');
const noisy = createDebug('app:noisy:x');
const sub = log.extend('sub').extend('deep', '/');
console.log(log.enabled, noisy.enabled, sub.namespace, createDebug.enabled('other'), createDebug.enabled('another'));
log('hello %s, %d items, %j and %o then %O %%', 'world', 3, { a: 1 }, { b: [1, { c: 2 }] }, new Map([['k', 1]]));
noisy('never seen');
sub('object first', new Error('with message').message);
log({ only: 'object' });
createDebug.formatters.h = (v) => v.toString('hex');
log('hex %h', Buffer.from('abc'));
const saved = createDebug.disable();
log('disabled now');
createDebug.enable('app:noisy*');
noisy('after enable');
noisy.enabled = false;
noisy('override');
console.log(
  saved,
  lines.length,
  createDebug.names?.length ?? 'n/a',
  typeof createDebug.selectColor('app:main'),
  createDebug.humanize(61000),
  createDebug.coerce('x'),
);
console.log(lines.join('\n'));
console.log(
  createDebug === require('debug').default,
  createDebug === createDebug.debug,
  Object.keys(createDebug.formatters).sort().join(),
);
