// mobx: observables, computed values, reactions, flows, collections and spies; the CommonJS main chooses a build by NODE_ENV.
const {
  action,
  autorun,
  actionBound,
  compareStructural,
  observableRef,
  computed,
  configure,
  extendObservable,
  flow,
  flowResult,
  intercept,
  isAction,
  isComputedProp,
  isObservable,
  isObservableArray,
  keys,
  makeAutoObservable,
  makeObservable,
  observable,
  observe,
  onBecomeObserved,
  reaction,
  runInAction,
  spy,
  toJS,
  transaction,
  untracked,
  values,
  when,
  createAtom,
  _getAdministration,
  override,
} = require('mobx');

configure({ enforceActions: 'never', computedRequiresReaction: false });
class Todo {
  title;
  done = false;
  constructor(title) {
    this.title = title;
    makeAutoObservable(this);
  }
  toggle() {
    this.done = !this.done;
  }
}
class Store {
  todos = [];
  filter = 'all';
  status = 'idle';
  constructor() {
    makeObservable(this, {
      todos: observable,
      filter: observable,
      status: observableRef,
      shown: computed,
      open: computed({ keepAlive: true }),
      add: actionBound,
      load: flow,
    });
  }
  get shown() {
    runs.shown++;
    return this.filter === 'all' ? this.todos : this.todos.filter((t) => t.done === (this.filter === 'done'));
  }
  get open() {
    return this.todos.filter((t) => !t.done).length;
  }
  add(title) {
    this.todos.push(new Todo(title));
    return this;
  }
  *load(n) {
    this.status = 'loading';
    try {
      const items = yield Promise.resolve(Array.from({ length: n }, (_, i) => `item ${i}`));
      items.forEach(this.add);
      this.status = 'done';
      return items.length;
    } finally {
      this.status += '!';
    }
  }
}
const runs = { shown: 0 };
const store = new Store();
const log = [];
const stop = autorun(
  () => log.push(`${store.shown.map((t) => t.title + (t.done ? '*' : '')).join('|')}/${store.open}`),
  { name: 'view' },
);
const { add } = store;
add('one');
runInAction(() => {
  add('two');
  store.todos[0].toggle();
  store.filter = 'done';
});
stop();
store.filter = 'all';
console.log(
  log,
  runs.shown,
  store.open,
  isComputedProp(store, 'open'),
  isAction(store.add),
  isObservable(store.todos[0]),
  isObservableArray(store.todos),
  Array.isArray(store.todos),
);
const spied = [];
const unspy = spy((e) => {
  if (e.type === 'action' || e.type === 'update') spied.push(`${e.type}:${e.name ?? e.newValue}`);
});
store.todos[1].toggle();
unspy();
console.log(spied.length > 0, toJS(store.todos));

const map = observable.map({ a: 1 });
const deep = observable({
  list: [1, { x: 2 }],
  nested: { y: 3 },
  get sum() {
    return this.list[1].x + this.nested.y;
  },
  set: new Set([1]),
});
const events = [];
reaction(
  () => deep.sum,
  (v, old) => events.push(`sum ${old}->${v}`),
  { fireImmediately: false, equals: compareStructural },
);
observe(map, (c) => events.push(`${c.type} ${c.name} ${c.oldValue ?? ''}->${c.newValue ?? ''}`));
intercept(deep.nested, 'y', (c) => (c.newValue < 0 ? null : { ...c, newValue: c.newValue * 10 }));
onBecomeObserved(deep, 'set', () => events.push('observed set'));
autorun(() => deep.set.size);
deep.nested.y = 5;
deep.nested.y = -1;
map.set('b', 2).set('a', 9);
map.delete('b');
deep.list.replace([0, { x: 100 }]);
deep.list.spliceWithArray(1, 0, ['in']);
extendObservable(deep, { extra: 1 });
transaction(() => {
  deep.set.add(2);
  deep.set.delete(1);
});
console.log(
  events,
  keys(map),
  values(map),
  JSON.stringify(deep),
  deep.list.length,
  untracked(() => deep.extra),
  'extra' in deep,
);
const atom = createAtom(
  'clock',
  () => events.push('start'),
  () => events.push('end'),
);
let reads = 0;
const off = autorun(() => {
  atom.reportObserved();
  reads++;
});
atom.reportChanged();
off();
console.log(reads, events.slice(-2), _getAdministration(store).name_.replace(/\d+/, ''), typeof typeof override);
(async () => {
  console.log(await flowResult(store.load(2)), store.status, store.todos.length);
  const p = when(() => store.todos.length > 5, { timeout: 20 }).catch((e) => e.message);
  const done = when(() => store.filter === 'x').then(() => 'when done');
  store.filter = 'x';
  console.log(await done, await p);
  const cancelled = store.load(1);
  cancelled.cancel();
  console.log(await cancelled.catch((e) => e.message), store.status);
  const c = computed(() => {
    throw new RangeError('computed threw');
  });
  try {
    c.get();
  } catch (e) {
    console.log(e.name, e.message);
  }
})();
