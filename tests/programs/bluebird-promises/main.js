// bluebird: promise combinators, cancellation, promisify (new Function code generation), generators, and error filters.
const Promise = require('bluebird');

Promise.config({ cancellation: true, warnings: false, longStackTraces: false });
const log = [];
const late = (ms, v) => Promise.delay(ms, v);
const coroutine = Promise.coroutine(function* (n) {
  const a = yield late(1, n);
  try {
    yield Promise.reject(new TypeError('inner'));
  } catch (e) {
    log.push(e.message);
  }
  return a + (yield Promise.resolve(10));
});
const api = {
  base: 2,
  callback(x, done) {
    setImmediate(() => (x < 0 ? done(new RangeError('negative')) : done(null, x * this.base)));
  },
  multi(done) {
    done(null, 1, 2);
  },
};
Promise.promisifyAll(api);
(async () => {
  console.log(
    await Promise.map([3, 1, 2], (n, i, len) => late(n, n * len), { concurrency: 2 }),
    await Promise.reduce([1, 2, 3], (a, b) => late(1, a + b), 0),
    await Promise.mapSeries(['a', 'b'], (x) => x + 1),
  );
  console.log(
    await Promise.props({ a: late(1, 'p'), b: 2, m: null }),
    await Promise.join(1, late(1, 2), (a, b) => a + b),
    await Promise.some([late(200, 'slow'), late(1, 'fast')], 1),
    await Promise.any([Promise.reject(new Error('x')), late(1, 'any')]),
  );
  console.log(
    await coroutine(5),
    log,
    await Promise.each([1, 2], (x) => log.push(x)),
    await Promise.filter([1, 2, 3], (n) => n > 1),
    await Promise.resolve([1, 2]).spread((a, b) => b - a),
    await Promise.resolve({ f: (x) => `called ${x}` }).call('f', 1),
    await Promise.resolve({ k: 'got' }).get('k'),
  );
  console.log(
    await api.callbackAsync(21),
    await api.callbackAsync(-1).catch(RangeError, (e) => `filtered ${e.name}`),
    await Promise.promisify(api.multi, { multiArgs: true })(),
    await Promise.fromCallback((done) => done(null, 'from cb')),
    api.callbackAsync.__isPromisified__,
  );
  console.log(
    await late(50, 1)
      .timeout(5, 'took long')
      .catch(Promise.TimeoutError, (e) => `${e.name}: ${e.message}`),
    await Promise.reject({ code: 'E1' }).catch({ code: 'E1' }, () => 'by predicate'),
    await Promise.reject(new Promise.OperationalError('op')).error((e) => e.message),
  );
  const using = await Promise.using(
    Promise.resolve('resource').disposer((r, p) => log.push(`disposed ${r} ${p.isFulfilled()}`)),
    (r) => `${r} used`,
  );
  console.log(using, log);
  const never = new Promise((res, rej, onCancel) => onCancel(() => log.push('cancelled'))).finally(() =>
    log.push('finally'),
  );
  never.cancel();
  await late(30);
  console.log(
    never.isCancelled(),
    never.isPending(),
    log.slice(-2),
    await Promise.all([Promise.resolve(1).reflect(), Promise.reject(new Error('r')).reflect()]).map((i) =>
      i.isFulfilled() ? i.value() : i.reason().message,
    ),
  );
  console.log(
    await Promise.resolve(1)
      .tap(() => log.push('tap'))
      .return('returned'),
    await Promise.try(() => {
      throw new SyntaxError('tried');
    }).catch((e) => e.name),
    await Promise.method((x) => x * 2)(4),
    Promise.is({ then() {} }),
    await Promise.resolve(3)
      .bind({ k: 4 })
      .then(function (v) {
        return this.k * v;
      }),
  );
  const err = await Promise.any([Promise.reject(new Error('1')), Promise.reject(new Error('2'))]).catch((e) => e);
  console.log(
    err instanceof Promise.AggregateError,
    err.length,
    Promise.version,
    typeof Promise.getNewLibraryCopy(),
    Promise.getNewLibraryCopy() !== Promise,
  );
})();
