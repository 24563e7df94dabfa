// q: a UMD file that defines globals, module.exports or a window; promises with their own queue.
const Q = require('q');

const order = [];
const deferred = Q.defer();
deferred.promise
  .then((v) => order.push(`then ${v}`))
  .fin(() => order.push('fin'))
  .progress(() => {});
deferred.resolve(1);
order.push('sync');
Q.all([Q(1), 2, Q.delay(3, 1)])
  .spread((...all) => order.push(`spread ${all}`))
  .then(() => {
    console.log(order.join());
    return Q.allSettled([Q.reject(new Error('no')), Q('yes')]);
  })
  .then((states) => {
    console.log(states.map((s) => `${s.state} ${s.value ?? s.reason.message}`));
    return Q.nfcall((a, done) => done(null, a * 2), 21);
  })
  .tap((v) => console.log(v))
  .then(() => Q({ m: (n) => n + 1, p: 5 }).invoke('m', 1))
  .then((v) => console.log('invoked', v))
  .then(
    Q.async(function* () {
      const a = yield Q.delay('later', 1);
      return `${a}!`;
    }),
  )
  .then((v) => console.log(v, Q.isPromise(Q()), Q('x').inspect()))
  .then(() =>
    Q.Promise((resolve, reject, notify) => setTimeout(() => (notify(50), reject('late')), 1)).then(
      null,
      (r) => console.log('rejected', r),
      (p) => console.log('progress', p),
    ),
  )
  .then(() => Q(new Promise(() => {})).timeout(1, 'slow'))
  .catch((e) => console.log(e.code, e.message))
  .then(() => {
    throw new RangeError('caught');
  })
  .catch((e) => console.log(e.message))
  .done(() => Q.longStackSupport);
console.log(Object.keys(Q).length, Q.longStackSupport, typeof Q.nextTick);
