// tapable: names behind getters that require late; hooks are compiled by Function.
const {
  AsyncParallelHook,
  AsyncSeriesWaterfallHook,
  HookMap,
  MultiHook,
  SyncBailHook,
  SyncHook,
  SyncLoopHook,
  SyncWaterfallHook,
} = require('tapable');

const hook = new SyncHook(['a', 'b'], 'named');
hook.tap('second', (a, b) => console.log('second', a, b));
hook.tap({ name: 'first', before: 'second' }, (a) => console.log('first', a));
hook.tap({ name: 'zero', stage: -5 }, () => console.log('zero'));
hook.intercept({
  call: (...args) => console.log('call', args),
  tap: (t) => console.log('tap', t.name, t.type),
  register: (t) => ({ ...t, fn: (...args) => t.fn(...args) }),
});
hook.call(1, 2);
console.log(
  hook.name,
  hook.isUsed(),
  hook.taps.map((t) => t.name),
);
const bail = new SyncBailHook(['x']);
bail.tap('a', (x) => (x > 1 ? 'stop' : undefined));
bail.tap('b', () => 'end');
console.log(bail.call(1), bail.call(2));
let rounds = 0;
const loop = new SyncLoopHook();
loop.tap('l', () => (rounds++ < 3 ? true : undefined));
loop.call();
const water = new SyncWaterfallHook(['v']);
water.tap('p', (v) => v + 1);
water.tap('q', (v) => v * 10);
console.log(rounds, water.call(1));
const parallel = new AsyncParallelHook(['n']);
parallel.tapAsync('cb', (n, done) => setTimeout(() => (console.log('cb', n), done()), 5));
parallel.tapPromise('p', async (n) => console.log('promise', n));
const series = new AsyncSeriesWaterfallHook(['s']);
series.tapPromise('one', async (s) => `${s}1`);
series.tapAsync('two', (s, done) => done(s === 'bad1' ? new Error('bad') : null, `${s}2`));
parallel.promise(7).then(async () => {
  console.log(await series.promise('s'), await series.promise('bad').catch((e) => e.message));
  series.callAsync('x', (error, value) => console.log(error, value));
});
const map = new HookMap((key) => new SyncHook(['v'], key));
map.for('k').tap('m', (v) => console.log('map', v));
map.get('k').call(1);
new MultiHook([hook, bail]).tap('multi', () => 'm');
console.log(hook.taps.length, bail.taps.length, map.get('none'), Object.keys(require('tapable')).sort().join());
try {
  new SyncHook().tapAsync('x', () => {});
} catch (e) {
  console.log(e.message);
}
