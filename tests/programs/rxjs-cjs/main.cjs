// rxjs: the CommonJS build (TypeScript output with getters and __exportStar style re-exports), with a virtual clock.
const rxjs = require('rxjs');
const operators = require('rxjs/operators');
const { ajax, AjaxError } = require('rxjs/ajax');
const { webSocket } = require('rxjs/webSocket');
const { fromFetch } = require('rxjs/fetch');
const { TestScheduler } = require('rxjs/testing');

console.log([ajax, AjaxError, webSocket, fromFetch, TestScheduler].map((f) => typeof f).join());
console.log(
  Object.keys(rxjs).length > 150,
  Object.keys(operators).length > 100,
  operators.map === rxjs.map,
  rxjs.__esModule === true,
);
console.log(Object.keys(operators).slice(0, 6).join());
console.log(
  Object.getOwnPropertyDescriptor(rxjs, 'of').enumerable,
  'config' in rxjs,
  rxjs.observable === (Symbol.observable || '@@observable'),
);

const {
  of,
  from,
  map,
  filter,
  mergeScan,
  bufferTime,
  VirtualTimeScheduler,
  Observable,
  Subscription,
  UnsubscriptionError,
} = rxjs;
const clock = new VirtualTimeScheduler();
rxjs
  .interval(10, clock)
  .pipe(bufferTime(25, null, 3, clock), rxjs.take(4))
  .subscribe({
    next: (v) => console.log('@', clock.now(), v),
    complete: () => console.log('@', clock.now(), 'complete'),
  });
clock.flush();

const out = [];
from([1, 2, 3, 4])
  .pipe(
    filter((n) => n !== 3),
    map((n) => n * n),
    mergeScan((acc, n) => of(acc + n), 100),
  )
  .subscribe((n) => out.push(n));
console.log(out);
const teardown = new Subscription(() => console.log('first'));
teardown.add(() => {
  throw new Error('second fails');
});
teardown.add(new Subscription(() => console.log('third')));
try {
  teardown.unsubscribe();
} catch (e) {
  console.log(e instanceof UnsubscriptionError, e.errors.length, e.message.split('\n')[0]);
}
const lettable = Observable.prototype.pipe.call(
  of('a', 'b', 'c'),
  operators.reduce((a, c) => c + a, ''),
);
lettable.subscribe((v) => console.log('reversed', v));
rxjs
  .scheduled([1, 2], rxjs.asyncScheduler)
  .pipe(rxjs.timestamp({ now: () => 42 }), rxjs.toArray())
  .subscribe((v) => console.log(JSON.stringify(v)));
rxjs.config.onUnhandledError = (e) => console.log('unhandled', e.message);
rxjs.throwError(() => new Error('late')).subscribe();
