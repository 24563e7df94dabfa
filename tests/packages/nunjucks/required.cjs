// nunjucks: an optional chokidar, cycles between environment, filters and runtime; inheritance, macros, async filters.
const nunjucks = require('nunjucks');

class Memory extends nunjucks.Loader {
  files = {
    base: '<t>{% block title %}base{% endblock %}</t>{% block body %}{% endblock %}',
    child:
      '{% extends "base" %}{% from "macros" import field as f %}{% block title %}{{ super() }}+{% endblock %}{% block body %}{{ f("n", v) }}{% include "part" ignore missing %}{% endblock %}',
    macros:
      '{% macro field(name, value="", type="text") %}<input name="{{ name }}" value="{{ value }}" type="{{ type }}">{% endmacro %}',
  };
  getSource(name) {
    return name in this.files ? { src: this.files[name], path: name, noCache: true } : null;
  }
}
const env = new nunjucks.Environment(new Memory(), { autoescape: true, trimBlocks: true });
env.addFilter('shout', (s, n) => s.toUpperCase() + '!'.repeat(n));
env.addFilter('later', (s, done) => setImmediate(done, null, `later ${s}`), true);
env.addGlobal('site', { name: 'S' });
console.log(env.render('child', { v: '<"&>' }));
console.log(
  env.renderString(
    '{% set x = 1 %}{% set y = [2, 3] %}{% for i in y %}{{ loop.index }}/{{ loop.length }}:{{ i + x }}{% if not loop.last %}, {% endif %}{% else %}none{% endfor %} {{ site.name | shout(2) }} {{ "a" if x == 1 else "b" }} {{ y | join("-") | upper }} {{ {k: 1} | dump }} {{ raw | safe }}',
    { raw: '<b>' },
  ),
);
console.log(
  env.renderString(
    '{% macro wrap() %}[{{ caller("in") }}]{% endmacro %}{% call(u) wrap() %}<{{ u }}>{% endcall %}{{ 7 // 2 }} {{ 2 ** 3 }} {{ "x" in ["x"] }} {% raw %}{{ x }}{% endraw %}{{ [3,1,2] | sort | first }} {{ "abc" | replace("b", "-") }} {{ "%05.2f" }} {{ -1.5 | abs | round }}',
  ),
);
env.renderString('{{ v | later }}', { v: 1 }, (error, text) => {
  console.log(error, text);
  try {
    env.renderString('{% if %}');
  } catch (e) {
    console.log(
      e.name,
      e.message
        .split('\n')
        .map((l) => l.trim())
        .join(' '),
    );
  }
  env.render('none', (failure) => console.log(failure.message.split('\n').at(-1)));
});
console.log(
  Object.keys(nunjucks).sort().join(),
  nunjucks.lib.escape('<'),
  nunjucks.precompileString('a{{ b }}', { name: 't' }).length > 200,
);
