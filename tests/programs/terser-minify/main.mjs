// terser: parsing, compressing, mangling and source maps; one 1 MB bundle with a self-registering AST class tree.
import { minify, minify_sync } from 'terser';

const source = `
"use strict";
import def, { used as alias, unused } from './mod.js';
const DEBUG = false, big = 1000 * 60 * 60, list = [1, 2, 3].map(n => n * 2);
if (DEBUG) { console.log('removed'); } else { alias(big); }
function outer(longParameterName, { destructured = 1, ...others } = {}) {
  var hoisted = longParameterName + destructured; let counter = 0;
  label: while (true) { if (counter++ > 3) break label; switch (counter) { case 1: continue; default: hoisted += typeof window === 'undefined' ? 1 : 2; } }
  try { return hoisted ?? others?.a?.[0] } catch { return void 0 } finally { counter = null }
}
class Widget extends def { #secret = 1n; static s = \`tpl \${'a' + 'b'} \${outer.name}\`; get size() { return this.#secret; } async *gen() { for await (const x of this) yield* x; } _private_(q) { return q.prop_a; } }
export default Widget; export const answer = (() => { return 6 * 7 })(), re = /a\\/b[/]/gu;
/*! keep me */ /* drop me */ export { outer as 'string name' };
var unusedTop = function () { return unusedTop }; !function () { new Widget().size === 1 && console.warn("x" + '\\u00e9' + "</script>") }();
`;
async function main() {
  for (const options of [
    { module: true },
    {
      module: true,
      toplevel: true,
      compress: { passes: 3, unsafe: true, drop_console: true, ecma: 2020 },
      mangle: { properties: { regex: /^_.*_$|^prop_/ } },
      nameCache: {},
    },
    {
      module: true,
      compress: false,
      mangle: false,
      format: { beautify: true, comments: 'all', quote_style: 1, ascii_only: true },
    },
    {
      module: true,
      compress: { global_defs: { DEBUG: true } },
      format: { comments: false, inline_script: true, ecma: 5 },
      keep_classnames: true,
      keep_fnames: /outer/,
    },
  ]) {
    const { code } = await minify({ 'in.js': source }, options);
    console.log(`${code.length}\n${code}`);
    if (options.nameCache) console.log(JSON.stringify(options.nameCache));
  }
  const mapped = minify_sync(
    { 'a.js': 'function add(first, second) { return first + second }', 'b.js': 'console.log(add(1, 2), add(3, 4))' },
    {
      toplevel: true,
      compress: { inline: false, reduce_funcs: false, reduce_vars: false },
      sourceMap: { filename: 'out.js', url: 'out.js.map', includeSources: false },
    },
  );
  console.log(mapped.code, mapped.map.toString?.() ?? mapped.map);
  for (const [bad, options] of [
    ['let a; let a = ;', {}],
    ['return 1', {}],
    ['x = {', {}],
    ['await 1', { module: false }],
    ['a', { nope: 1 }],
  ]) {
    try {
      console.log('ok', (await minify(bad, options)).code);
    } catch (e) {
      console.log(e.name, e.message, e.line ?? '', e.col ?? '');
    }
  }
  const { code } = await minify(
    'x((a, b) => { debugger; return a ? b ? 1 : 2 : b ? 1 : 2 }, !0, undefined, Infinity, "a".length, [..."ab"], 0.1 + 0.2, 1e21, -0)',
    { parse: { bare_returns: true }, compress: { drop_debugger: true, unsafe_math: true } },
  );
  console.log(code);
}
main();
