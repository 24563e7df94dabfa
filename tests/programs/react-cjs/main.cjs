// react: plain CommonJS consumers; index.js chooses a build with require() inside an if on process.env.NODE_ENV.
const React = require('react');
const { renderToStaticMarkup } = require('react-dom/server');
const jsxRuntime = require('react/jsx-runtime');
const compiler = require('react/compiler-runtime');

const h = React.createElement;
const warn = console.error;
console.error = (m, ...rest) => console.log('console.error:', String(m).split('\n')[0].slice(0, 60), rest.length);
function Tree({ depth }) {
  return depth === 0
    ? h('leaf-element', { custom: 'yes' })
    : h(
        'div',
        { className: `d${depth}` },
        h(Tree, { depth: depth - 1 }),
        h(React.Profiler, { id: 'p', onRender() {} }, depth),
      );
}
console.log(renderToStaticMarkup(h(Tree, { depth: 4 })));
console.log(
  Object.keys(jsxRuntime).join(),
  typeof compiler.c,
  React.Children.count([1, [2, 3], null]),
  React.Children.toArray([1, [h('b', { key: 'x' })]])[1].key,
);
const boundary = React.createRef();
console.log(
  boundary.current,
  React.isValidElement(jsxRuntime.jsx('p', {})),
  typeof React.__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE,
);
console.log(
  renderToStaticMarkup(
    h(
      'ul',
      null,
      [1, 2].map((n) => h('li', null, n)),
    ),
  ),
);
const cached = React.cache ? React.cache((n) => ({ n })) : (n) => ({ n });
console.log(typeof cached(1), React.version === require('react-dom').version, require('react') === React);
const start = React.startTransition;
start(() => console.log('transition ran'));
try {
  React.useState(0);
} catch (e) {
  console.log(e instanceof TypeError, e.message);
}
console.error = warn;
