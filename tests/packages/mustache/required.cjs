// mustache: sections, lambdas, partials, delimiters and its cache.
const Mustache = require('mustache');

const view = {
  name: 'A<b>',
  list: [{ n: 1 }, { n: 2 }],
  empty: [],
  yes: true,
  wrap: () => (text, render) => `[${render(text)}]`,
  deep: { er: { est: 0 } },
  fn() {
    return this.name.length;
  },
};
console.log(
  Mustache.render(
    '{{name}} {{{name}}} {{&name}}{{! c }}\n{{#list}}\n  {{n}}{{name}}\n{{/list}}\n{{^empty}}none{{/empty}} {{#wrap}}{{name}}!{{/wrap}} {{deep.er.est}} {{fn}} {{#list}}{{.}}{{/list}} {{>p}}\n{{=<% %>=}}<% yes %> {{name}}',
    view,
    { p: 'partial {{name}} {{>q}}' },
  ),
);
console.log(JSON.stringify(Mustache.parse('a {{#b}}{{c}}{{/b}}')), Mustache.tags, Mustache.name, Mustache.version);
console.log(
  Mustache.render('{{a}}', { a: '/' }, {}, { escape: (s) => `(${s})` }),
  Mustache.render('[[x]]', { x: 1 }, {}, ['[[', ']]']),
);
for (const bad of ['{{#a}}', '{{/a}}', '{{a', '{{#a}}{{/b}}', 5]) {
  try {
    console.log(Mustache.render(bad, {}));
  } catch (e) {
    console.log(e.name, e.message);
  }
}
const writer = new Mustache.Writer();
console.log(
  writer.render('{{x}}', new Mustache.Context({ x: 2 }).push({})),
  new Mustache.Scanner('ab').scan(/a/),
  Object.keys(Mustache).sort().join(),
);
Mustache.templateCache = undefined;
console.log(Mustache.render('{{y}}', { y: 'uncached' }));
