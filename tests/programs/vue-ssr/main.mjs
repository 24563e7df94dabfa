// vue: runtime-compiled templates rendered on the server: components, slots, directives, provide/inject, Suspense.
import {
  computed,
  createSSRApp,
  defineAsyncComponent,
  defineComponent,
  h,
  inject,
  nextTick,
  provide,
  reactive,
  ref,
  toRefs,
  Suspense,
  Teleport,
  Transition,
  useId,
  version,
  watch,
} from 'vue';
import { renderToString, renderToNodeStream } from 'vue/server-renderer';

const Card = defineComponent({
  name: 'Card',
  props: { title: { type: String, required: true }, level: { type: Number, default: 1 } },
  emits: ['pick'],
  inheritAttrs: true,
  template:
    '<section class="card"><component :is="`h${level}`">{{ title }}</component><slot name="body" :n="3" /><slot>fallback</slot></section>',
});
const List = {
  props: ['items'],
  setup(props, { slots, expose }) {
    expose({});
    const unit = inject('unit', 'px');
    return () =>
      h(
        'ol',
        props.items.map((i, k) => h('li', { key: k, class: { even: k % 2 === 0 } }, [slots.item?.({ i, unit }) ?? i])),
      );
  },
};
const Async = defineAsyncComponent(async () => ({
  async setup() {
    const v = await Promise.resolve('async setup');
    return { v };
  },
  template: '<i>{{ v }}</i>',
}));
const App = {
  components: { Card, List, Async, Suspense, Teleport, Transition },
  directives: {
    mark: {
      getSSRProps: ({ value, arg, modifiers }) => ({ 'data-mark': `${value}-${arg}-${Object.keys(modifiers)}` }),
    },
  },
  setup() {
    const state = reactive({
      n: 1,
      text: '<&">',
      list: ['a', 'b', 'c'],
      html: '<u>raw</u>',
      on: true,
      styles: { color: 'red', '--v': 1 },
    });
    const doubled = computed(() => state.n * 2);
    provide('unit', 'em');
    const input = ref('typed');
    return { ...toRefs(state), doubled, input, id: useId() };
  },
  template: `<div id="root" :class="[{ on }, 'static']" :style="styles" v-mark:arg.mod="n" @click="n++">
    <p v-if="n > 1">no</p><p v-else-if="n === 1" :key="id">{{ text }} {{ n + doubled }} {{ list.map((x) => x.toUpperCase()).join('') }}</p><!-- comment -->
    <Card title="Hi" :level="2" data-extra="x"><template #body="{ n }">body {{ n }}</template></Card><Card title="Bare" />
    <List :items="list"><template #item="{ i, unit }">{{ i }}{{ unit }}</template></List>
    <span v-html="html"></span><span v-text="text"></span><span v-show="!on">hidden</span><span v-once>{{ n }}</span><span v-pre>{{ raw }}</span>
    <input v-model="input" :disabled="on" type="text"><textarea v-model="text"></textarea><select v-model="list[1]"><option v-for="o in list" :value="o">{{ o }}</option></select>
    <template v-for="(v, k, i) in { x: 1, y: 2 }" :key="k">{{ i }}{{ k }}={{ v }};</template>
    <Suspense><Async /></Suspense><Teleport to="#modal"><b>teleported</b></Teleport><Transition name="t"><em>t</em></Transition></div>`,
};
async function main() {
  const app = createSSRApp(App);
  app.config.warnHandler = (m) => console.log('warn', m);
  app.config.globalProperties.$x = 1;
  const context = {};
  console.log(await renderToString(app, context));
  console.log(context.teleports, version.startsWith('3.'));
  let streamed = '';
  for await (const chunk of renderToNodeStream(createSSRApp({ template: '<p v-for="n in 3">{{ n }}</p>' })))
    streamed += chunk;
  console.log(streamed);
  const n = ref(1);
  const log = [];
  const stop = watch([n, () => n.value % 2], ([v, odd], [old]) => log.push(`${old}->${v}/${odd}`), { flush: 'post' });
  n.value = 2;
  n.value = 3;
  await nextTick();
  stop();
  n.value = 9;
  await nextTick();
  console.log(log);
  const broken = createSSRApp({
    render() {
      throw new RangeError('render broke');
    },
  });
  await renderToString(broken).catch((e) => console.log(e.name, e.message));
}
main();
