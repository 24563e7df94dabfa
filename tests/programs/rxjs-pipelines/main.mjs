// rxjs: marble tests with TestScheduler and synchronous/asynchronous pipelines, error handling, multicasting.
import {
  BehaviorSubject,
  combineLatest,
  concat,
  defer,
  EMPTY,
  forkJoin,
  from,
  fromEvent,
  generate,
  iif,
  interval,
  lastValueFrom,
  merge,
  Notification,
  Observable,
  of,
  partition,
  race,
  range,
  ReplaySubject,
  Subject,
  throwError,
  timer,
  using,
  zip,
  firstValueFrom,
  EmptyError,
  queueScheduler,
  asapScheduler,
  observeOn,
  VirtualTimeScheduler,
  VirtualAction,
  pipe,
} from 'rxjs';
import {
  audit,
  bufferCount,
  catchError,
  concatMap,
  debounceTime,
  delay,
  distinctUntilChanged,
  endWith,
  exhaustMap,
  expand,
  filter,
  groupBy,
  map,
  materialize,
  mergeMap,
  pairwise,
  reduce,
  retry,
  sample,
  scan,
  share,
  shareReplay,
  skipUntil,
  startWith,
  switchMap,
  take,
  takeUntil,
  tap,
  throttleTime,
  timeout,
  toArray,
  window,
  withLatestFrom,
  mergeAll,
  finalize,
} from 'rxjs/operators';
import { TestScheduler } from 'rxjs/testing';
import { EventEmitter } from 'node:events';

let checks = 0;
const scheduler = new TestScheduler((actual, expected) => {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)];
  checks++;
  console.log(
    `marble ${checks}`,
    a === b ? 'ok' : `MISMATCH ${a} ${b}`,
    actual
      .map((f) =>
        f.notification
          ? `${f.frame}${f.notification.kind}${f.notification.value ?? ''}`
          : `${f.subscribedFrame}..${f.unsubscribedFrame}`,
      )
      .join(' '),
  );
});
scheduler.run(({ cold, hot, expectObservable, expectSubscriptions, time }) => {
  const source = hot('  -a-b-c---d-|');
  expectObservable(source.pipe(debounceTime(time('--|')))).toBe('-------c---(d|)');
  expectObservable(source.pipe(throttleTime(3))).toBe('-a---c---d-|');
  expectObservable(cold('a-b|').pipe(concatMap((x) => cold('1-2|', { 1: `${x}1`, 2: `${x}2` })))).toBe('p-qr-s|', {
    p: 'a1',
    q: 'a2',
    r: 'b1',
    s: 'b2',
  });
  expectObservable(
    cold('-a-b-#').pipe(
      retry(1),
      catchError(() => of('z')),
    ),
  ).toBe('-a-b--a-b-(z|)');
  expectObservable(cold('a---b|').pipe(timeout({ each: 2, with: () => cold('x|') }))).toBe('a-x|');
  const inner = cold('--x|');
  expectObservable(cold('ab|').pipe(switchMap(() => inner))).toBe('---x|');
  expectSubscriptions(inner.subscriptions).toBe(['^!', '-^--!']);
  expectObservable(
    interval(2).pipe(
      take(3),
      map((n) => n * n),
      startWith(-1),
    ),
  ).toBe('a-b-c-(d|)', { a: -1, b: 0, c: 1, d: 4 });
  expectObservable(race(cold('--a|'), cold('-b|'))).toBe('-b|');
  expectObservable(cold('a|').pipe(delay(3), endWith('e'))).toBe('---(ae|)');
});

const log = (label) => ({
  next: (v) => console.log(label, v),
  error: (e) => console.log(label, 'error', e.name, e.message),
  complete: () => console.log(label, 'done'),
});
range(1, 10)
  .pipe(
    filter((n) => n % 2 === 1),
    scan((a, n) => a + n, 0),
    pairwise(),
    toArray(),
  )
  .subscribe(log('pairs'));
from('hello')
  .pipe(
    groupBy((c) => c === 'l'),
    mergeMap((g) => g.pipe(reduce((a, c) => a + c, `${g.key}:`))),
  )
  .subscribe(log('group'));
of(1)
  .pipe(
    expand((n) => (n < 50 ? of(n * 3) : EMPTY)),
    bufferCount(2),
  )
  .subscribe(log('expand'));
zip(of('a', 'b'), generate({ initialState: 1, condition: (n) => n < 5, iterate: (n) => n * 2 })).subscribe(log('zip'));
combineLatest({ x: of(1, 2), y: of('p', 'q') }).subscribe(log('latest'));
forkJoin([of(1, 2, 3), Promise.resolve('p')]).subscribe(log('fork'));
concat(
  of(1),
  throwError(() => new TypeError('boom')),
  of(2),
)
  .pipe(
    materialize(),
    map((n) => `${n.kind}${n instanceof Notification}`),
  )
  .subscribe(log('mat'));
const [evens, odds] = partition(range(0, 6), (n) => n % 2 === 0);
merge(evens.pipe(toArray()), odds.pipe(toArray())).subscribe(log('partition'));
iif(() => true, of('yes'), of('no')).subscribe(log('iif'));

const subject = new Subject();
const shared = subject.pipe(
  tap((v) => console.log('  effect', v)),
  share(),
);
const sub = shared.subscribe(log('s1'));
shared.pipe(take(1)).subscribe(log('s2'));
subject.next('x');
subject.next('y');
sub.unsubscribe();
console.log('observed', subject.observed, sub.closed);
const behave = new BehaviorSubject(0);
behave.pipe(distinctUntilChanged(), withLatestFrom(of('w'))).subscribe(log('behave'));
[0, 1, 1, 2].forEach((n) => behave.next(n));
behave.complete();
const replay = new ReplaySubject(2);
[1, 2, 3].forEach((n) => replay.next(n));
replay.pipe(shareReplay(1), take(2)).subscribe(log('replay'));

const emitter = new EventEmitter();
fromEvent(emitter, 'tick')
  .pipe(
    take(2),
    finalize(() => console.log('listeners', emitter.listenerCount('tick'))),
  )
  .subscribe(log('event'));
emitter.emit('tick', 1);
emitter.emit('tick', 2);
using(
  () => ({ unsubscribe: () => console.log('resource freed') }),
  () => of('used'),
).subscribe(log('using'));
new Observable((o) => {
  o.next(1);
  o.error(new Error('custom'));
  return () => console.log('teardown');
}).subscribe(log('custom'));
queueScheduler.schedule(() => {
  console.log('q1');
  queueScheduler.schedule(() => console.log('q3'));
  console.log('q2');
});
const virtual = new VirtualTimeScheduler(VirtualAction, 100);
timer(30, 40, virtual)
  .pipe(sample(interval(50, virtual)))
  .subscribe((v) => console.log('virtual', virtual.frame, v));
virtual.flush();

const stop = new Subject();
lastValueFrom(
  defer(() => from([3, 2, 1])).pipe(
    observeOn(asapScheduler),
    exhaustMap((n) => Promise.resolve(n * 10)),
    takeUntil(stop),
    toArray(),
  ),
).then(async (done) => {
  console.log('exhaust', done);
  console.log(
    'empty',
    await firstValueFrom(EMPTY).catch((e) => [e instanceof EmptyError, e.name, e.message].join()),
    typeof pipe,
    typeof audit,
    typeof skipUntil,
  );
  console.log('window', await lastValueFrom(range(0, 4).pipe(window(EMPTY), mergeAll(), toArray())));
});
