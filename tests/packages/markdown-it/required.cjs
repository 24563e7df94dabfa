// markdown-it: rulers of many small files; entities, linkify-it, uc.micro, mdurl, punycode.
const MarkdownIt = require('markdown-it');

const md = new MarkdownIt({
  html: true,
  linkify: true,
  typographer: true,
  breaks: true,
  highlight: (code, lang) => `<pre>${lang}|${md.utils.escapeHtml(code)}</pre>`,
});
console.log(
  md.render(
    '# H *e* `c`\n\n"quotes" -- (c) ... http://exämple.com/ä?b=c mail a@b.co\nbreak\n\n1. a\n   - b\n\n2. c\n\n|a|b|\n|-|:-:|\n|1|~~2~~|\n\n> q\n\n```js x\nf(<y>)\n```\n\n[l](</a b> "t&quot;") ![i](s) <b>r</b> &amp; &copy; \\* **x***y*\n\n[ref]: /r\n[ref] [ref][]\n\n    code\n***\n',
  ),
);
console.log(
  JSON.stringify(md.parse('a *b*', {}).map((t) => [t.type, t.children?.map((c) => c.type)])),
  md.renderInline('**x** <y>'),
  md.core.ruler.getRules('').length,
);
md.renderer.rules.em_open = () => '<i>';
md.use((m, word) => {
  m.inline.ruler.before('emphasis', 'at', (state, silent) => {
    if (state.src[state.pos] !== '@') return false;
    if (!silent) state.push('at', '', 0);
    state.pos += 1;
    return true;
  });
  m.renderer.rules.at = () => word;
}, '[AT]')
  .disable(['image', 'link'])
  .enable('link');
console.log(
  md.renderInline('@ *a* ![i](s) [a](javascript:x) [b](data:image/png;x)'),
  MarkdownIt('commonmark').render('"a" http://b.c'),
  new MarkdownIt('zero').render('*a*'),
);
console.log(
  md.normalizeLink('http://ü.de/ü b'),
  md.utils.isMdAsciiPunct(33),
  md.linkify.match('x.com and //y.de')?.map((m) => m.url),
  Object.keys(md.utils).length > 10,
);
for (const run of [() => md.render(5), () => new MarkdownIt('odd'), () => md.disable('nope')]) {
  try {
    console.log(run());
  } catch (e) {
    console.log(e.name, e.message);
  }
}
