// handlebars: CommonJS main with require.extensions hooks; compile, helpers, partials, precompile and the runtime.
import Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';

const hb = Handlebars.create();
hb.registerHelper({
  shout: (s, o) => `${s}!`.toUpperCase().repeat(o.hash.times ?? 1),
  link: (text, url) => new hb.SafeString(`<a href="${hb.escapeExpression(url)}">${hb.escapeExpression(text)}</a>`),
  times(n, o) {
    let s = '';
    for (let i = 0; i < n; i++) s += o.fn(i, { data: { ...o.data, index: i }, blockParams: [i] });
    return s || o.inverse(this);
  },
});
hb.registerPartial({
  row: '<li>{{name}}{{#if @first}} (first){{/if}} {{> @partial-block}}</li>',
  layout: '<main>{{> (lookup . "inner") x="param"}}</main>',
  deep: '[{{x}} {{title}}]',
});
const template = hb.compile(
  `{{! comment }}{{title}} {{{raw}}} {{&raw}}
{{#each people as |p i|}}{{#> row p}}block {{i}}{{/row}}{{else}}nobody{{/each}}
{{#with nested.deep}}{{value}}/{{../../title}}/{{@root.title}}{{/with}} {{#unless off}}on{{/unless}}
{{shout "hey" times=2}} {{link "<b>" "x?a=1&b=2"}} {{#times 3}}{{this}}:{{@index}} {{/times}}{{#times 0}}x{{else}}none{{/times}}
{{#each map}}{{@key}}={{this}}{{#unless @last}}, {{/unless}}{{/each}} {{lookup people.[0] "name"}} {{people.1.name}} {{[odd key]}} \\{{escaped}} {{~"trim"~}}  end
{{#inline}}{{/inline}}{{> layout}}{{#if (shout "x")}}sub{{else if off}}else{{/if}}`.replace(
    '{{#inline}}{{/inline}}',
    '{{#*inline "own"}}inline {{title}}{{/inline}}{{> own}}',
  ),
);
console.log(
  template({
    title: 'T&C',
    raw: '<i>',
    people: [{ name: 'Ann' }, { name: 'Bob' }],
    nested: { deep: { value: 0 } },
    map: new Map([
      ['a', 1],
      ['b', 2],
    ]),
    'odd key': 'odd',
    inner: 'deep',
  }),
);
console.log(
  hb.compile('{{a}}{{b.c}}', { strict: false })({}),
  JSON.stringify(hb.compile('{{#each this}}{{.}}{{/each}}')(['x', 'y'])),
);
for (const [source, options] of [
  ['{{#if}}', {}],
  ['{{#a}}{{/b}}', {}],
  ['{{missing}}', { strict: true }],
  ['{{> nope}}', {}],
  ['{{nohelper 1}}', {}],
  ['{{x.constructor}}', {}],
  ['{{known}}', { knownHelpersOnly: true, knownHelpers: {} }],
]) {
  try {
    console.log(JSON.stringify(hb.compile(source, options)({ x: {}, known: 'k' })));
  } catch (e) {
    console.log(e.name, e.message.split('\n')[0], e.lineNumber ?? '');
  }
}
const spec = Handlebars.precompile('Hi {{name}} {{#if ok}}yes{{/if}}', { srcName: undefined });
const revived = new Function(`return ${spec}`)();
console.log(
  spec.length > 300,
  runtime.template(revived)({ name: 'pre', ok: 1 }),
  runtime.VERSION === Handlebars.VERSION,
  runtime.compile === undefined,
);
const ast = Handlebars.parse('{{#foo bar=1}}x{{/foo}}');
class Names extends Handlebars.Visitor {
  found = [];
  PathExpression(p) {
    this.found.push(p.original);
  }
}
const visitor = new Names();
visitor.accept(ast);
console.log(
  ast.body[0].type,
  visitor.found,
  Handlebars.Utils.isEmpty([]),
  Handlebars.COMPILER_REVISION,
  Handlebars.createFrame({ a: 1 })._parent.a,
  typeof Handlebars.JavaScriptCompiler,
);
hb.log = (level, ...m) => console.log('logged', level, ...m);
hb.compile('{{log "message" level="warn"}}')({});
