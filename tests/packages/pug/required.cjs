// pug: lexer, parser, linker, code generator and runtime; compiled templates are made by Function.
const pug = require('pug');

const source = `
doctype html
mixin item(text, ...rest)
  li(class=rest, data-x='1')&attributes(attributes)= text
    if block
      block
html(lang="en")
  head: title #{title}
  body
    //- hidden
    // shown
    - var n = 2
    each v, i in list
      +item(v, 'a', {b: i}).c(z=true)
        em!= '<' + i + '>'
    else
      p none
    while n-- > 0
      | text #[b inline] !{raw}
    case n
      when -1: i minus
      default: i other
    style.
      a { b: c }
`;
const template = pug.compile(source, { pretty: true });
console.log(template({ title: 'A & B', list: ['x', '<y>'], raw: '<hr>' }));
console.log(pug.render('p(style={color: "red"} class={on: true, off: false})= self.v', { self: true, v: 1 }));
console.log(
  pug.compileClient('p= a', { name: 'view', compileDebug: false, inlineRuntimeFunctions: true }).length > 300,
);
for (const bad of ['p(a', '  p\n p\n    p', '+missing', 'p= x.y.z', 'if', 'include file']) {
  try {
    console.log(pug.render(bad));
  } catch (e) {
    console.log(e.code, e.line, (e.msg ?? e.message).split('\n').at(-1));
  }
}
console.log(pug.render('p\n  :up(n=2) text', { filters: { up: (text, o) => text.toUpperCase().repeat(o.n) } }));
console.log(Object.keys(pug).sort().join(), pug.runtime.escape('<'));
