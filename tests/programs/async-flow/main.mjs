// async: the ES module build (async.mjs): callback and promise styles of queues, auto, waterfall, retries, reflection.
import async, {
  auto,
  cargo,
  eachOfLimit,
  mapLimit,
  parallel,
  priorityQueue,
  queue,
  reflectAll,
  retry,
  seq,
  series,
  waterfall,
} from 'async';
import * as all from 'async';

const later =
  (v, ms = 1) =>
  (done) =>
    setTimeout(done, ms, null, v);
async function main() {
  console.log(
    all.default === async,
    Object.keys(all).length > 90,
    async.map === all.map,
    async.forEachOf === async.eachOf,
  );
  console.log(
    await series([later(1, 3), later(2), async () => 3]),
    await parallel({ a: later('x', 4), b: later('y') }),
    await mapLimit([5, 1, 3], 2, async (n) => n * n),
  );
  console.log(
    await waterfall([(cb) => cb(null, 1, 2), (a, b, cb) => cb(null, a + b), async (n) => n * 10]),
    await new Promise((r) => waterfall([(cb) => cb(new Error('early')), () => r('never')], (e) => r(e.message))),
  );
  console.log(
    await auto({
      load: later('data'),
      parse: ['load', (res, cb) => cb(null, `parsed ${res.load}`)],
      both: ['load', 'parse', async ({ load, parse }) => [load, parse]],
    }),
    await async.autoInject({ one: later(1), two: (one, cb) => cb(null, one + 1) }),
  );
  try {
    await auto({ a: ['b', later(1)], b: ['a', later(1)] });
  } catch (e) {
    console.log(e.message.split('\n')[0]);
  }
  let tries = 0;
  console.log(
    await retry({ times: 4, interval: () => 1, errorFilter: (e) => e.message !== 'fatal' }, async () => {
      if (++tries < 3) throw new Error('again');
      return tries;
    }),
    await retry(2, (cb) => cb(new Error('gave up'))).catch((e) => e.message),
  );
  const order = [];
  const q = queue(
    (task, done) =>
      setTimeout(() => {
        order.push(task.n);
        done(null, task.n);
      }, task.n * 10),
    2,
  );
  q.push([{ n: 9 }, { n: 1 }, { n: 2 }]);
  q.unshift({ n: 3 });
  q.saturated(() => order.push('saturated'));
  await q.drain();
  const pq = priorityQueue((t, done) => {
    order.push(t);
    done();
  }, 1);
  pq.pause();
  pq.push('low', 9);
  pq.push('high', 1);
  pq.push('mid', 5);
  pq.resume();
  await pq.drain();
  const batch = cargo((tasks, done) => {
    order.push(tasks.join('+'));
    done();
  }, 2);
  batch.push(['p', 'q', 'r']);
  await batch.drain();
  console.log(order, q.idle(), q.concurrency);
  console.log(
    await parallel(reflectAll([later('ok'), (cb) => cb(new Error('no'))])).then((r) =>
      r.map((x) => x.value ?? x.error.message),
    ),
    await new Promise((r) =>
      seq(
        (x, cb) => cb(null, x + 1),
        (x, cb) => cb(null, x * 2),
      )(3, (e, v) => r(v)),
    ),
  );
  await eachOfLimit({ a: 1, b: 2 }, 1, async (v, k) => {
    order.push(k + v);
  });
  console.log(
    order.slice(-2),
    await async.groupBy(['a', 'bb', 'c'], async (s) => s.length),
    await async.sortBy([3, 1, 2], async (n) => -n),
    await async.detect([1, 4, 6], async (n) => n > 3),
    await async.reduce([1, 2, 3], 0, async (a, b) => a + b),
    await async.transform({ x: 1 }, (acc, v, k, cb) => {
      acc[v] = k;
      cb();
    }),
    await async.concat(['a', 'b'], async (x) => [x, x]),
    await async.some([1], async () => true),
    await async.timesSeries(3, async (n) => n),
  );
  let n = 0;
  await async.whilst(
    async () => n < 3,
    async () => {
      n++;
    },
  );
  const memo = async.memoize((x, cb) => {
    n++;
    cb(null, x);
  });
  await new Promise((r) => memo(1, () => memo(1, r)));
  const slow = async.timeout((cb) => setTimeout(cb, 1000).unref(), 5, { why: 'late' });
  console.log(
    n,
    await new Promise((r) => slow((e) => r(`${e.code} ${e.info.why}`))),
    await new Promise((r) => async.race([later('slow', 9), later('quick')], (e, v) => r(v))),
    await async.tryEach([(cb) => cb(new Error('1')), later('second')]),
    await async.applyEach([(x, cb) => cb(null, x), (x, cb) => cb(null, -x)], 5).then?.((v) => v),
  );
}
main();
