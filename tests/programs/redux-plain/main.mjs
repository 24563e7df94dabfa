// redux: store, enhancers, middleware, combineReducers, replaceReducer and the errors (minified in production).
import {
  applyMiddleware,
  bindActionCreators,
  combineReducers,
  compose,
  createStore,
  isAction,
  isPlainObject,
  legacy_createStore,
  __DO_NOT_USE__ActionTypes as Types,
} from 'redux';
import * as redux from 'redux';
import { thunk, withExtraArgument } from 'redux-thunk';
import { createSelector, lruMemoize, weakMapMemoize, createSelectorCreator, createStructuredSelector } from 'reselect';

const count = (s = 0, a) => (a.type === 'inc' ? s + (a.by ?? 1) : s);
const names = (s = [], a) => (a.type === 'name' ? [...s, a.name] : s);
const trace = [];
const logger =
  ({ getState }) =>
  (next) =>
  (action) => {
    trace.push(`>${String(action.type ?? typeof action)}`);
    const r = next(action);
    trace.push(`<${JSON.stringify(getState())}`);
    return r;
  };
const clock = (create) => (r, init) => ({ ...create(r, init), clock: () => 'enhanced' });
const store = createStore(
  combineReducers({ count, names }),
  { count: 10 },
  compose(applyMiddleware(withExtraArgument({ api: 'x' }), logger), clock),
);
const off = store.subscribe(() => trace.push('notified'));
const bound = bindActionCreators(
  {
    inc: (by) => ({ type: 'inc', by }),
    later:
      (n) =>
      (dispatch, get, { api }) =>
        dispatch({ type: 'name', name: `${api}${n}${get().count}` }),
  },
  store.dispatch,
);
bound.inc(5);
bound.later('-');
off();
bound.inc();
store.replaceReducer(combineReducers({ names }));
console.log(store.getState(), store.clock(), trace.join(' '));
console.log(
  typeof thunk,
  isAction({ type: 'a' }),
  isPlainObject(new (class {})()),
  legacy_createStore === createStore,
  Types.INIT.startsWith('@@redux/INIT'),
  Object.keys(redux).length,
);
const observable = store[Symbol.observable || '@@observable']();
observable.subscribe({ next: (s) => console.log('observed', JSON.stringify(s)) }).unsubscribe();
for (const attempt of [
  () => store.dispatch({}),
  () => store.dispatch([]),
  () => createStore(1),
  () => combineReducers({ bad: () => undefined })({}, { type: 'x' }),
  () =>
    createStore((s) => {
      store2?.getState();
      return s;
    }),
  () => bindActionCreators(null),
]) {
  try {
    console.log('no error', typeof attempt());
  } catch (e) {
    console.log(e.message.replace(/\s+/g, ' ').slice(0, 150));
  }
}
var store2;
let runs = 0;
const total = createSelector([(s) => s.a, (s) => s.b], (a, b) => (runs++, a + b));
console.log(
  total({ a: 1, b: 2 }),
  total({ a: 1, b: 2 }),
  runs,
  total.recomputations(),
  createStructuredSelector({ x: (s) => s.a, y: total })({ a: 4, b: 5 }),
);
const custom = createSelectorCreator({
  memoize: lruMemoize,
  memoizeOptions: { maxSize: 2 },
  argsMemoize: weakMapMemoize,
});
const keyed = custom([(s, k) => s[k]], (v) => ({ v }));
console.log(keyed({ a: 1 }, 'a') === keyed({ a: 1 }, 'a'), keyed.memoize.name);
