// marked: GFM rendering, custom renderers, tokenizer and extensions, walkTokens, hooks and the lexer.
import {
  Lexer,
  Marked,
  Parser,
  Renderer,
  TextRenderer,
  getDefaults,
  lexer,
  marked,
  parse,
  parseInline,
  use,
  walkTokens,
} from 'marked';

const doc = `# Title *em* \`code\`

Para with **bold**, ~~strike~~, [link](http://x.test "t"), ![img](a.png), <https://auto.test>, www.bare.test and a\\
hard break & entity &copy;.

- [x] done
- [ ] todo
  1. nested
  2. list

> quote
> > deeper

| a | b |
|:--|--:|
| 1 | \`|\` |

\`\`\`js {1}
const x = '<tag>';
\`\`\`

    indented

***
Setext
------

[ref]: /url 'title'
See [ref], [ref][], and [^none].

<div>raw <b>html</b></div>
`;
console.log(marked(doc));
console.log(
  parseInline('inline _only_ `x`'),
  parse('a\nb', { breaks: true }),
  parse('~~x~~', { gfm: false }),
  marked.parse('<b>', { async: false }) === parse('<b>'),
);
const tokens = lexer(doc);
console.log(
  tokens.map((t) => `${t.type}${t.depth ?? ''}`).join(),
  JSON.stringify(tokens.links),
  Lexer.rules.block !== undefined,
);
const seen = [];
walkTokens(tokens, (t) => seen.push(t.type));
console.log(seen.length, [...new Set(seen)].sort().join());

const custom = new Marked({
  renderer: {
    heading({ tokens: t, depth }) {
      const text = this.parser.parseInline(t);
      return `<h${depth} id="${text.toLowerCase().replace(/\W+/g, '-')}">${text}</h${depth}>\n`;
    },
    link(t) {
      return t.href.startsWith('http') ? `[ext ${t.text}]` : false;
    },
  },
  tokenizer: {
    codespan(src) {
      const m = /^\$+([^$\n]+?)\$+/.exec(src);
      return m ? { type: 'codespan', raw: m[0], text: m[1].trim() } : false;
    },
  },
});
custom.use({
  extensions: [
    {
      name: 'mention',
      level: 'inline',
      start: (s) => s.indexOf('@'),
      tokenizer(src) {
        const m = /^@(\w+)/.exec(src);
        return m && { type: 'mention', raw: m[0], who: m[1] };
      },
      renderer: (t) => `<user>${t.who}</user>`,
    },
  ],
  walkTokens: (t) => {
    if (t.type === 'heading') t.depth += 1;
  },
  hooks: { preprocess: (md) => md.replace('{{v}}', '42'), postprocess: (html) => `${html}<!-- end -->` },
});
console.log(custom.parse('# Hello World {{v}}\n\nhi @bob, $math$ [a](http://x) [b](/rel)'));
(async () => {
  const later = new Marked({
    async: true,
    walkTokens: async (t) => {
      if (t.type === 'text') {
        await null;
        t.text = t.text.toUpperCase();
      }
    },
  });
  console.log(await later.parse('shout *this*'));
})();
console.log(
  new Parser().parse(lexer('*x*')) === parse('*x*'),
  typeof new Renderer().table,
  new TextRenderer().strong({ text: 's' }),
  getDefaults().gfm,
  typeof use,
);
try {
  parse(undefined);
} catch (e) {
  console.log(e.message.split('\n')[0]);
}
