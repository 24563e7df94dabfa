// autoprefixer and postcss, both required: lazily required parts, tables of caniuse-lite, cycles between nodes.
const autoprefixer = require('autoprefixer');
const postcss = require('postcss');

const css = `:fullscreen a { display: flex; transition: transform 1s; user-select: none }
@supports (display: grid) { .g { display: grid; grid-template-areas: "a b"; } .g > a { grid-area: b } }
@media (min-resolution: 2dppx) { a::placeholder { background: linear-gradient(to right, red, blue) } }
@keyframes k { from { transform: none } } .o { position: sticky; backdrop-filter: blur(1px); mask: url(x) }`;
postcss([autoprefixer({ overrideBrowserslist: ['chrome 30', 'ie 10', 'firefox 20'], grid: 'autoplace' })])
  .process(css, { from: undefined })
  .then((result) => {
    console.log(result.css);
    for (const warning of result.warnings()) console.log(warning.type, warning.text);
    const root = postcss.parse('a{b:c!important}/* d */@e f;');
    root.walkDecls((decl) => decl.cloneBefore({ prop: '-x-b' }));
    root.first.append(postcss.decl({ prop: 'y', value: '1' }));
    console.log(
      root.toString(),
      root.nodes.map((n) => n.type),
      root.first instanceof postcss.Rule,
      JSON.stringify(postcss.fromJSON(root.toJSON()).last.params),
    );
    console.log(
      postcss([{ postcssPlugin: 'p', Once: (r) => r.prepend({ selector: 'z' }) }])
        .process('a{}', { from: 'a.css', map: { inline: false } })
        .map.toString(),
    );
    try {
      postcss.parse('a {', { from: undefined });
    } catch (e) {
      console.log(e.name, e.reason, e.line);
    }
  });
console.log(
  autoprefixer.postcss,
  Object.keys(autoprefixer).sort().join(),
  autoprefixer({ overrideBrowserslist: ['ie 11'] })
    .info()
    .split('\n')
    .slice(0, 3)
    .join('|'),
);
