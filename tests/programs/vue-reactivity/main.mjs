// vue: the reactivity core and a custom renderer (an in-memory tree) driven through createRenderer.
import {
  computed,
  createRenderer,
  customRef,
  effect,
  effectScope,
  h,
  isProxy,
  isReadonly,
  isRef,
  markRaw,
  nextTick,
  onMounted,
  onUnmounted,
  onUpdated,
  reactive,
  readonly,
  ref,
  shallowReactive,
  shallowRef,
  toRaw,
  toRef,
  triggerRef,
  unref,
  watchEffect,
  KeepAlive,
  defineComponent,
} from 'vue';

const state = reactive({
  list: [3, 1, 2],
  map: new Map([['k', { v: 1 }]]),
  set: new Set(),
  deep: { n: 0 },
  skip: markRaw({ x: 1 }),
});
let runs = 0;
const sorted = computed(() => (runs++, [...state.list].sort()));
console.log(sorted.value.join(), sorted.value.join(), runs);
state.list.push(0);
console.log(
  sorted.value.join(),
  runs,
  isProxy(state.deep),
  isProxy(state.skip),
  toRaw(state).list.length,
  state.list.includes(3),
);
const seen = [];
const runner = effect(() => seen.push(`${state.map.get('k').v}:${state.set.size}:${state.deep.n}`), {
  scheduler: (job) => (seen.push('scheduled'), runner()),
});
state.map.get('k').v++;
state.set.add(1);
delete state.deep.n;
console.log(seen.join(' '));
const frozen = readonly(state);
const warn = console.warn;
console.warn = (...a) => console.log('console.warn', String(a[0]).slice(0, 60));
frozen.deep = 1;
console.warn = warn;
console.log(
  isReadonly(frozen.deep),
  isRef(toRef(state, 'deep')),
  unref(ref(ref(2))),
  shallowReactive({ a: { b: 1 } }).a === toRaw({}),
);
const shallow = shallowRef({ n: 1 });
let shallowRuns = 0;
watchEffect(
  () => {
    shallow.value;
    shallowRuns++;
  },
  { flush: 'sync' },
);
shallow.value.n = 2;
triggerRef(shallow);
const upper = customRef((track, trigger) => {
  let v = 'a';
  return {
    get: () => (track(), v),
    set: (n) => {
      v = n.toUpperCase();
      trigger();
    },
  };
});
upper.value = 'bcd';
console.log(shallowRuns, upper.value);
const scope = effectScope();
scope.run(() => effect(() => seen.push(`scope ${state.deep.x}`)));
scope.stop();
state.deep.x = 1;
console.log(seen.at(-1), scope.active);

const node = (type, text) => ({ type, text, props: {}, children: [], parent: null });
const ops = [];
const detach = (n) => {
  if (n.parent) {
    n.parent.children.splice(n.parent.children.indexOf(n), 1);
    n.parent = null;
  }
};
const { createApp, render } = createRenderer({
  createElement: (type) => node(type),
  createText: (text) => node('#', text),
  createComment: (text) => node('!', text),
  setText: (n, text) => {
    n.text = text;
  },
  setElementText: (n, text) => {
    n.children = text === '' ? [] : [node('#', text)];
  },
  insert(n, parent, anchor) {
    detach(n);
    const i = anchor ? parent.children.indexOf(anchor) : -1;
    n.parent = parent;
    if (i < 0) parent.children.push(n);
    else parent.children.splice(i, 0, n);
    ops.push(`insert ${n.type}`);
  },
  remove: (n) => {
    detach(n);
    ops.push(`remove ${n.type}`);
  },
  parentNode: (n) => n.parent,
  nextSibling: (n) => n.parent?.children[n.parent.children.indexOf(n) + 1] ?? null,
  patchProp: (n, k, old, v) => {
    n.props[k] = typeof v === 'function' ? 'fn' : v;
    ops.push(`prop ${k}`);
  },
});
const show = (n) =>
  n.type === '#'
    ? n.text
    : n.type === '!'
      ? ''
      : `<${n.type}${Object.entries(n.props)
          .map(([k, v]) => ` ${k}=${v}`)
          .join('')}>${n.children.map(show).join('')}</${n.type}>`;
const items = ref(['a', 'b', 'c', 'd']);
const hooks = [];
const Leaf = defineComponent({
  props: { t: String },
  setup(p) {
    onMounted(() => hooks.push(`m${p.t}`));
    onUnmounted(() => hooks.push(`u${p.t}`));
    onUpdated(() => hooks.push(`up${p.t}`));
    return () => h('leaf', { t: p.t });
  },
});
const root = node('root');
const app = createApp({
  setup: () => () =>
    h('list', { onTap: () => {}, size: items.value.length }, [
      h(KeepAlive, () => []),
      ...items.value.map((t) => h(Leaf, { key: t, t })),
    ]),
});
app.config.warnHandler = () => {};
app.mount(root);
console.log(show(root), hooks.join());
const before = ops.length;
(async () => {
  items.value = ['d', 'b', 'x', 'a'];
  await nextTick();
  console.log(show(root), hooks.join(), ops.slice(before).join(', '));
  app.unmount();
  console.log(show(root), hooks.slice(-4).join());
  render(h('one'), root);
  render(null, root);
  console.log(root.children.length);
})();
