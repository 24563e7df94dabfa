// less: constructors handed around between files, cycles, lazily required parts; compiled without files.
const less = require('less');

const source = `
@import (inline, optional) "missing.css";
@base: #336699; @w: 10px; @list: a, b;
.m(@c; @p: 2px) when (iscolor(@c)) { color: darken(@c, 10%); padding: @p; }
.m(@c; @p: 1) when (default()) { none: @c; }
.box { .m(@base); width: (@w * 2 + 1); &:hover { .m(foo); } .inner & { a: ~"esc"; } @media (min-width: 100px) { b: fade(@base, 50%); } }
.loop(@i) when (@i > 0) { .w-@{i} { width: (@i * 100% / 3); } .loop(@i - 1); } .loop(2);
@plugin-less: { detached: true; }; .d { @plugin-less(); }
.e:extend(.box all) { x: if((1 < 2), yes, no); y: each; z: unit(5, px) ; u: url("a b.png"); s: e("%d"); f: %("%d-%a", 1, "x"); l: length(@list); }
each(@list, { .it-@{value} { i: @index; } });
@rules: { }
.g { @r: { a: b }; c: percentage(0.5); d: mix(red, blue, 30%); e: hsl(120, 50%, 50%); f: spin(@base, 40); }
`;
async function main() {
  const { css, imports } = await less.render(source, { math: 'always', filename: 'in.less' });
  console.log(css, imports);
  console.log(
    (await less.render('a { b: (1px + 2em); c: @@n; } @n: "v"; @v: 3;', { compress: true, strictUnits: false })).css,
  );
  for (const bad of [
    'a { b: @missing }',
    'a { b',
    '.x();',
    '@import "nope";',
    'a { b: (1px + 1s) }',
    'a { b: error(',
  ]) {
    await less.render(bad, { filename: 'bad.less', paths: [], strictUnits: true }).then(
      ({ css: text }) => console.log(JSON.stringify(text)),
      (error) => console.log(error.type, error.line, error.column, error.message.split('.')[0].split(' - ')[0]),
    );
  }
  const plugin = { install: (l, manager, functions) => functions.add('answer', () => new l.tree.Dimension(42, 'px')) };
  console.log(
    (await less.render('a { b: answer() + 1 }', { plugins: [plugin], math: 'always' })).css,
    less.version.length,
    less.color('#fff').rgb,
    typeof less.FileManager,
  );
}
main();
