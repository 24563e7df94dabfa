// vue for the browser platform: the "esm-bundler" files with feature flags; a custom renderer needs no document.
import {
  Fragment,
  Text,
  computed,
  createRenderer,
  createVNode,
  defineComponent,
  h,
  inject,
  nextTick,
  onErrorCaptured,
  onMounted,
  onUnmounted,
  provide,
  reactive,
  ref,
  resolveComponent,
  shallowRef,
  useSlots,
  watch,
  withDirectives,
  mergeProps,
  toDisplayString,
  normalizeClass,
  normalizeStyle,
} from 'vue';

const make = (type, text) => ({ type, text, props: {}, children: [], parent: null });
const detach = (n) => n.parent && (n.parent.children.splice(n.parent.children.indexOf(n), 1), (n.parent = null));
const { createApp } = createRenderer({
  createElement: (t) => make(t),
  createText: (t) => make('#', t),
  createComment: () => make('!'),
  setText: (n, t) => {
    n.text = t;
  },
  setElementText: (n, t) => {
    n.children = [make('#', t)];
  },
  insert(n, p, a) {
    detach(n);
    n.parent = p;
    p.children.splice(a ? p.children.indexOf(a) : p.children.length, 0, n);
  },
  remove: detach,
  parentNode: (n) => n.parent,
  nextSibling: (n) => n.parent?.children[n.parent.children.indexOf(n) + 1] ?? null,
  patchProp: (n, k, o, v) => {
    n.props[k] = v;
  },
});
const show = (n) =>
  n.type === '#'
    ? n.text
    : n.type === '!'
      ? ''
      : `<${n.type}${Object.entries(n.props)
          .filter(([, v]) => typeof v !== 'function')
          .map(([k, v]) => ` ${k}="${v}"`)
          .join('')}>${n.children.map(show).join('')}</${n.type}>`;
const events = [];
const Child = defineComponent({
  name: 'Child',
  props: { label: String, n: { type: Number, default: 7 } },
  emits: { pick: (v) => v > 0 },
  data: () => ({ local: 1 }),
  computed: {
    double() {
      return this.n * 2 + this.local;
    },
  },
  methods: {
    bump() {
      this.local++;
      this.$emit('pick', this.double);
    },
  },
  watch: {
    local(v, o) {
      events.push(`watch ${o}->${v}`);
    },
  },
  beforeUnmount() {
    events.push('beforeUnmount');
  },
  render() {
    return h('child', { n: this.double, ...this.$attrs, ref: 'root', onTap: this.bump }, [
      this.label,
      this.$slots.default?.({ d: this.double }),
    ]);
  },
});
const Thrower = {
  render() {
    throw new Error('render failed');
  },
};
const Guard = {
  setup(_, { slots }) {
    const failed = shallowRef(null);
    onErrorCaptured((e) => {
      failed.value = e.message;
      return false;
    });
    return () => (failed.value ? h('oops', failed.value) : slots.default());
  },
};
const on = ref(true);
const list = reactive(['a', 'b']);
const total = computed(() => list.length * 10);
const root = make('root');
const app = createApp({
  components: { Child },
  setup() {
    provide('key', total);
    onMounted(() => events.push('mounted'));
    onUnmounted(() => events.push('unmounted'));
    watch(total, (v) => events.push(`total ${v}`), { immediate: true });
    return () =>
      h(Fragment, [
        on.value
          ? h(
              resolveComponent('Child'),
              { label: 'L', class: ['x', { y: true }], onPick: (v) => events.push(`pick ${v}`) },
              { default: ({ d }) => h('slot', `d=${d}`) },
            )
          : createVNode(Text, null, 'gone'),
        h(
          'ul',
          list.map((i) => h('li', { key: i }, i)),
        ),
        h(Deep),
        h(Guard, () => h(Thrower)),
        withDirectives(h('dir'), [
          [
            {
              mounted: (el, b) => {
                el.props.dir = b.value;
              },
            },
            5,
          ],
        ]),
      ]);
  },
});
const Deep = {
  setup() {
    const t = inject('key');
    useSlots();
    return () => h('deep', t.value);
  },
};
app.config.errorHandler = (e) => events.push(`handler ${e.message}`);
app.config.globalProperties.$g = 1;
app.use({ install: (a, o) => a.provide('plugin', o) }, 'opts');
app.mixin({
  created() {
    events.push(`created ${this.$options.name ?? 'anon'}`);
  },
});
(async () => {
  app.mount(root);
  await nextTick();
  console.log(show(root));
  root.children.find((c) => c.type === 'child').props.onTap();
  list.unshift('z');
  await nextTick();
  console.log(show(root));
  on.value = false;
  await nextTick();
  console.log(show(root));
  app.unmount();
  console.log(show(root), events.join(' | '));
  console.log(
    mergeProps({ class: 'a', onX: 1 }, { class: 'b', style: { c: 1 } }).class,
    toDisplayString({ a: [1] }),
    normalizeClass(['a', { b: 1 }]),
    normalizeStyle(['a:b;c:d', { e: 1 }]),
  );
})();
