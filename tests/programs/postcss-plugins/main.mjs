// postcss: parsing, custom plugins with visitors, source maps, and CSS syntax errors with code frames.
import postcss, {
  AtRule,
  CssSyntaxError,
  Declaration,
  Input,
  Root,
  Rule,
  atRule,
  comment,
  decl,
  fromJSON,
  list,
  parse,
  root,
  rule,
  stringify,
} from 'postcss';

const css = `@charset "utf-8";
/* lead */
a { color : RED ; background: url("x;y.png") /* in */ no-repeat !important; --custom: { a: b } }
@media (min-width: 10px) and (color) { .b > c::before { content: "}" ; } }
@font-face{src:url(a)}`;
const seen = [];
const plugin = (opts = {}) => ({
  postcssPlugin: 'demo',
  prepare: () => {
    const vars = new Map();
    return {
      Once: (r) => seen.push(`once ${r.nodes.length}`),
      OnceExit: () => seen.push(`vars ${[...vars.keys()]}`),
      Declaration: {
        color: (d, { result }) => {
          if (/[A-Z]/.test(d.value)) {
            d.warn(result, 'upper case colour', { word: d.value });
            d.value = d.value.toLowerCase();
          }
        },
        '*': (d) => {
          if (d.prop.startsWith('--')) vars.set(d.prop, d.value);
        },
      },
      AtRule: {
        media: (r, { AtRule: A }) => {
          if (!r.parent.nodes.some((n) => n.name === 'layer')) r.before(new A({ name: 'layer', params: opts.layer }));
        },
      },
      Rule: (r) => {
        if (!r.selector.includes(':is')) r.selectors = r.selectors.map((s) => `:is(${s})`);
      },
      Comment: (c) => void seen.push(c.text),
    };
  },
});
plugin.postcss = true;
async function main() {
  const result = await postcss([plugin({ layer: 'base' })]).process(css, {
    from: '/in/a.css',
    to: '/out/b.css',
    map: { inline: false, sourcesContent: false },
  });
  console.log(result.css);
  console.log(
    result.warnings().map(String),
    seen,
    result.map.toJSON().sources,
    result.map.toJSON().mappings.length,
    result.messages.length,
  );
  const tree = parse(css, { from: undefined });
  const kinds = [];
  tree.walk((n) => {
    kinds.push(`${n.type}:${n.selector ?? n.prop ?? n.name ?? n.text}@${n.source.start.line}:${n.source.start.column}`);
  });
  console.log(kinds.join(' '));
  tree.walkDecls(/^back/, (d) => {
    console.log(d.important, d.value, JSON.stringify(d.raws), d.rangeBy({ word: 'x;y' }));
  });
  const made = root();
  made.append(
    rule({ selector: 'x, y' }).append(decl({ prop: 'a', value: 'b' }), comment({ text: 'note' })),
    atRule({ name: 'media', params: 'print', nodes: [] }),
    { selector: 'z', nodes: [{ prop: 'k', value: 1 }] },
  );
  made.first.cloneAfter({ selector: 'copy' }).raws.between = '';
  console.log(
    String(made),
    made.first instanceof Rule,
    made.nodes[2] instanceof AtRule,
    made.first.first instanceof Declaration,
    list.comma('a(1, 2), b'),
    list.space('a  "b c" d'),
    made.first.next().selector,
    made.index(made.last),
  );
  const revived = fromJSON(JSON.parse(JSON.stringify(tree.toJSON())));
  console.log(revived.toString() === css, revived instanceof Root);
  for (const bad of ['a { color red', 'a { b: "x', '}', 'a { : x }', '@', 'a { (b }']) {
    try {
      console.log('ok', parse(bad).toString());
    } catch (e) {
      console.log(e instanceof CssSyntaxError, e.reason, e.line, e.column);
    }
  }
  try {
    parse('a {\n  b c\n}', { from: '/in/bad.css' });
  } catch (e) {
    console.log(e.message, `\n${e.showSourceCode(false)}`);
  }
  let out = '';
  stringify(tree, (s) => {
    out += s;
  });
  console.log(
    out === css,
    new Input('a', { from: '/x/y.css' }).from,
    postcss().version.split('.').length,
    (
      await postcss([
        (r) => {
          r.first?.remove();
        },
      ]).process('a{}b{}', { from: undefined })
    ).css,
  );
  await postcss([
    {
      postcssPlugin: 'thrower',
      Rule(r) {
        throw r.error('not allowed', { plugin: 'thrower' });
      },
    },
  ])
    .process('a{}', { from: undefined })
    .catch((e) => console.log(e.name, e.plugin, e.reason));
}
main();
