// vue: single-file component compilation with the Node build of vue/compiler-sfc: optional template engines stay external.
import { compileScript, compileStyle, compileTemplate, parse, rewriteDefault } from 'vue/compiler-sfc';
import { compile } from '@vue/compiler-dom';
import { compile as ssrCompile } from '@vue/compiler-ssr';

const source = `<script setup lang="ts">
import { ref, type Ref } from 'vue'
import Child from './Child.vue'
const props = withDefaults(defineProps<{ title: string; n?: number; items: Array<string> }>(), { n: 3 })
const emit = defineEmits<{ (e: 'change', id: number): void }>()
const model = defineModel<string>()
const count: Ref<number> = ref(0)
const { title } = props
defineExpose({ count })
await Promise.resolve()
</script>
<template><Child v-for="i in items" :key="i" v-model="model" @change="emit('change', count++)">{{ title }} {{ n }}</Child></template>
<style scoped>.a > .b:hover, :deep(.c) { color: v-bind(count); } @media print { .a { top: 0 } }</style>
<i18n>{ "en": {} }</i18n>`;
const { descriptor, errors } = parse(source, { filename: 'App.vue', sourceMap: false });
console.log(
  errors.length,
  descriptor.scriptSetup.lang,
  descriptor.customBlocks.map((b) => b.type).join(),
  descriptor.cssVars.join(),
);
const script = compileScript(descriptor, { id: 'abc123', inlineTemplate: false, genDefaultAs: undefined });
console.log(script.content.trim());
console.log(JSON.stringify(script.bindings), script.imports && Object.keys(script.imports).join());
const template = compileTemplate({
  source: descriptor.template.content,
  filename: 'App.vue',
  id: 'abc123',
  scoped: true,
  compilerOptions: { bindingMetadata: script.bindings },
});
const uncommented = (code) => code.replace(/ \/\* [A-Z_, ]+ \*\//g, ''); // only development builds annotate patch flags
console.log(uncommented(template.code), template.errors, template.tips);
const style = compileStyle({
  source: descriptor.styles[0].content,
  filename: 'App.vue',
  id: 'data-v-abc123',
  scoped: true,
});
console.log(style.code, style.errors.length);
console.log(rewriteDefault('export default { a: 1 }', '_sfc_main'));
console.log(
  uncommented(
    compile('<p v-if="ok" :class="{ a }" @click.once="go($event)">{{ x | f }}</p><slot v-else name="s" v-bind="p"/>', {
      mode: 'function',
      prefixIdentifiers: false,
      onError: (e) => console.log('error', e.message),
    }).code,
  ),
);
console.log(ssrCompile('<div><span v-show="a">{{ b }}</span><comp><i/></comp></div>', { mode: 'module' }).code);
for (const bad of ['<template><p></template>', '<template><a v-if></a></template>', '<script>let x: = 1</script>']) {
  const r = parse(bad, { filename: 'Bad.vue', sourceMap: false, ignoreEmpty: false });
  console.log(
    r.errors.map((e) => e.message).join('; ') || 'parsed',
    r.descriptor.template
      ? compileTemplate({ source: r.descriptor.template.content, filename: 'Bad.vue', id: 'x' })
          .errors.map((e) => e.message ?? e)
          .join('; ')
      : '',
  );
}
