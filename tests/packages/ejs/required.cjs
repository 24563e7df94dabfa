// ejs: reads its package.json and the version in it; includes through a loader, compiled by Function with a with statement.
const ejs = require('ejs');

const files = { 'views/part.ejs': '[<%= v %><%- include("deep") %>]', 'views/deep.ejs': 'deep <%= typeof v %>' };
ejs.fileLoader = (file) => files[Object.keys(files).find((name) => file.endsWith(name))];
const source = String.raw`<% // comment %><% list.forEach((v, i) => { -%>
  <%_ if (i) { _%>
<li><%= v %>|<%- v %></li>
  <%_ } _%>
<% }) -%><%# hidden %><%% literal %%>
<%= locals.missing %> <%= [1, 2].map((x) => -x) %>`;
console.log(ejs.render(source, { list: ['x', '<b>', '"q"'] }));
console.log(
  ejs.render('<? if (a) { ?>yes<? } ?> <?= a ?>', { a: 1 }, { delimiter: '?' }),
  ejs.render('[?= b ?]', { b: 2 }, { openDelimiter: '[', closeDelimiter: ']', delimiter: '?' }),
  ejs.render('<%= it.v %>', { v: 1 }, { _with: false, localsName: 'it', strict: true }),
);
console.log(
  ejs.render('<%- include("x", { v: 3 }) %>', {}, { includer: (path) => ({ template: `${path}:<%= v %>` }) }),
);
const compiled = ejs.compile('a<%= b %>', { client: true, compileDebug: false });
console.log(
  compiled({ b: '&' }, (s) => `(${s})`),
  ejs.compile('<%= await p %>', { async: true })({ p: Promise.resolve('async') }) instanceof Promise,
  ejs.escapeXML('<\'">&'),
);
for (const bad of [
  '<% if (x) { %>',
  '<%= nope %>',
  'a\n<% throw new TypeError("t") %>',
  '<%',
  '<%- include("gone") %>',
]) {
  try {
    console.log(ejs.render(bad, {}, { filename: '/t.ejs' }));
  } catch (e) {
    console.log(e.name, e.message.split('\n').filter(Boolean).join(' / ').slice(0, 120));
  }
}
ejs.cache.set('k', 1);
console.log(
  ejs.cache.get('k'),
  ejs.VERSION,
  ejs.name,
  Object.keys(ejs).sort().join(),
  ejs.resolveInclude('a', '/x/b.ejs'),
);
ejs.render('<%= await p %>!', { p: Promise.resolve('later') }, { async: true }).then((text) => console.log(text));
