// vue: single-file component compilation for the browser platform, whose "browser" condition is a self-contained ES module build.
import { compileScript, compileStyle, compileTemplate, parse, rewriteDefault } from 'vue/compiler-sfc';

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
