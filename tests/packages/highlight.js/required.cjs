// highlight.js: two hundred languages that are required one by one; deep frozen objects and classes.
const hljs = require('highlight.js');
const core = require('highlight.js/lib/core');

console.log(
  hljs.listLanguages().length,
  core.listLanguages().length === hljs.listLanguages().length,
  hljs.getLanguage('ts').name,
  hljs.versionString,
);
console.log(
  hljs.highlight('const a = `x${b}` ?? /r/g; // c\nclass K extends L { @d async *m() {} }', { language: 'javascript' })
    .value,
);
console.log(
  hljs.highlight('<style>a{b:c}</style><script>let x = 1</script><p class="q">&amp;</p>', { language: 'xml' }).value,
);
console.log(hljs.highlight('def f(x: int = 1) -> str:\n    """doc"""\n    return f"{x!r}"', { language: 'py' }).value);
const auto = hljs.highlightAuto('SELECT * FROM t WHERE a = "b" GROUP BY c', ['sql', 'css', 'rust']);
console.log(auto.language, auto.relevance, auto.value, auto.secondBest?.language);
for (const [language, code] of [
  ['rust', 'fn main<\'a>() -> &\'a str { println!("{}", 1u8) }'],
  ['bash', 'for f in *.c; do echo "$f" | sed s/a/b/; done'],
  ['diff', '-a\n+b'],
  ['json', '{"a": [1, null]}'],
  ['markdown', '# t\n*e* `c`'],
  ['cpp', '#include <a>\ntemplate <class T> T f();'],
  ['yaml', 'a: &b !t "x"'],
  ['go', 'func (r *R) F() (int, error) {}'],
])
  console.log(hljs.highlight(code, { language, ignoreIllegals: true }).value);
const fresh = core.newInstance();
fresh.registerLanguage('own', (h) => ({
  name: 'Own',
  keywords: 'let',
  contains: [h.QUOTE_STRING_MODE, { className: 'x', begin: /@/, end: /;/ }],
}));
console.log(fresh.highlight('let a = "b" @c;', { language: 'own' }).value, fresh.listLanguages());
try {
  hljs.highlight('x', { language: 'no-such' });
} catch (e) {
  console.log(e.name, e.message);
}
try {
  hljs.highlight('a', { language: 'json' }).language = 1;
  hljs.regex.concat(5);
  hljs.HighlightJS.x = 1;
} catch (e) {
  console.log(e.name);
}
