// immer: produce, patches, curried producers, Map/Set drafts, classes, freezing and error codes.
import * as immer from 'immer';
import {
  applyPatches,
  castDraft,
  createDraft,
  current,
  enableMapSet,
  enablePatches,
  finishDraft,
  freeze,
  immerable,
  isDraft,
  isDraftable,
  nothing,
  original,
  produce,
  produceWithPatches,
  setAutoFreeze,
  Immer,
} from 'immer';

const base = {
  list: [
    { id: 1, done: false },
    { id: 2, done: true },
  ],
  meta: { title: 'todo', deep: { n: 0 } },
};
const next = produce(base, (d) => {
  d.list[0].done = true;
  d.list.push({ id: 3, done: false });
  d.meta.deep.n++;
  console.log(isDraft(d.list), original(d.list).length, current(d).list.length, d.list.map((x) => x.id).join());
});
console.log(
  JSON.stringify(next),
  base.list.length,
  next.list[1] === base.list[1],
  Object.isFrozen(next.list),
  produce(base, () => {}) === base,
);

enablePatches();
const [after, patches, inverse] = produceWithPatches(base, (d) => {
  d.list.splice(0, 1);
  delete d.meta.deep;
  d.meta['a/b~c'] = 1;
});
console.log(JSON.stringify(patches), JSON.stringify(inverse));
console.log(
  JSON.stringify(applyPatches(after, inverse)) === JSON.stringify(base),
  JSON.stringify(applyPatches(base, patches)) === JSON.stringify(after),
);

enableMapSet();
const maps = produce({ m: new Map([['a', { v: 1 }]]), s: new Set(['x']) }, (d) => {
  d.m.get('a').v = 5;
  d.m.set('b', { v: 2 });
  d.s.add('y').delete('x');
});
console.log([...maps.m].map(([k, o]) => k + o.v).join(), [...maps.s].join(), maps.m instanceof Map);
try {
  maps.m.set('z', 1);
} catch (e) {
  console.log(e.message);
}

class Clock {
  [immerable] = true;
  constructor(h = 0) {
    this.h = h;
  }
  get label() {
    return `${this.h}h`;
  }
  tick() {
    return produce(this, (d) => {
      d.h += 1;
    });
  }
}
const clock = new Clock(4).tick().tick();
console.log(clock instanceof Clock, clock.label, isDraftable(new Date(0)), isDraftable(clock));

const toggle = produce((d, id) => {
  const t = d.find((x) => x.id === id);
  t.done = !t.done;
});
console.log(
  JSON.stringify(toggle(base.list, 2)),
  produce({ a: 1 }, () => nothing),
  produce(5, (n) => n * 2),
);
const draft = createDraft(base);
castDraft(draft).meta.title = 'later';
console.log(finishDraft(draft).meta.title, base.meta.title);
for (const attempt of [
  () =>
    produce(base, (d) => {
      d.meta.title = 'x';
      return { other: 1 };
    }),
  () => produce(() => {}, 3),
  () => {
    let leaked;
    produce(base, (d) => {
      leaked = d.meta;
    });
    return leaked.title;
  },
  () => {
    next.meta.title = 'nope';
  },
  () => original(base),
]) {
  try {
    console.log('value', JSON.stringify(attempt()));
  } catch (e) {
    console.log(e.name, e.message.split(/[.:]/)[0]);
  }
}
const loose = new Immer({ autoFreeze: false });
console.log(
  Object.isFrozen(
    loose.produce(base, (d) => {
      d.meta.title = 'free';
    }),
  ),
  Object.isFrozen(freeze({ a: { b: 1 } }, true).a),
);
setAutoFreeze(false);
console.log(
  Object.isFrozen(
    produce({ a: 1 }, (d) => {
      d.a = 2;
    }),
  ),
  Object.keys(immer).sort().join(),
);
