// marked 4: a CommonJS file made by Rollup; lexer, renderer, extensions, hooks and highlighting.
const { marked, Renderer, Lexer, parse, lexer, walkTokens, use, getDefaults, Slugger } = require('marked-4');

const source = `# Title *em* \`c\`\n\nText **bold** [l](u "t") ![i](s) <b>x</b> ~~del~~ a\\*b http://x.y\n\n- [x] one\n  1. two\n- three\n\n| a | b |\n|:-:|--:|\n| 1 | \`|\` |\n\n> quote\n> more\n\n\`\`\`js\nf(<x>);\n\`\`\`\n\n---\n[ref]\n\n[ref]: /r 'T'\n\n    code\n\n<div>\n*raw*\n</div>`;
console.log(parse(source, { mangle: false, headerIds: true }));
console.log(
  JSON.stringify(lexer('# a\n- b').map(({ type, raw }) => [type, raw])),
  Lexer.lex('x')[0].tokens.length,
  marked.parseInline('*a* b'),
);
class Own extends Renderer {
  heading(text, level, raw, slugger) {
    return `<h${level} id="${slugger.slug(raw)}">${text.toUpperCase()}</h${level}>`;
  }
}
use({
  renderer: { link: (href, title, text) => `{${href}|${title}|${text}}` },
  extensions: [
    {
      name: 'at',
      level: 'inline',
      start: (s) => s.indexOf('@'),
      tokenizer: (s) => {
        const m = /^@(\w+)/.exec(s);
        return m ? { type: 'at', raw: m[0], who: m[1] } : undefined;
      },
      renderer: (t) => `<at>${t.who}</at>`,
    },
  ],
  mangle: false,
  headerIds: false,
});
console.log(
  parse('hi @ann [a](b)\n\n## x y\n## x y', { renderer: undefined }),
  marked('## q', { renderer: new Own(), headerIds: true }),
);
const seen = [];
walkTokens(lexer('a *b* `c`'), (token) => seen.push(token.type));
console.log(
  seen.join(),
  Object.keys(getDefaults()).join(),
  new Slugger().slug('A b!'),
  Object.keys(require('marked-4')).sort().join(),
);
marked(
  '```x\ny\n```',
  { highlight: (code, lang, done) => setImmediate(done, null, `${lang}:${code}`) },
  (error, html) => console.log(error, html),
);
try {
  parse(5);
} catch (e) {
  console.log(e.message.split('\n')[0]);
}
