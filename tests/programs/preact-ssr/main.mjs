// preact: hooks, context, compat and render-to-string must all share one preact instance and its options hooks.
import {
  Component,
  Fragment,
  cloneElement,
  createContext,
  createElement,
  createRef,
  h,
  isValidElement,
  options,
  toChildArray,
} from 'preact';
import { useContext, useErrorBoundary, useId, useMemo, useReducer, useState } from 'preact/hooks';
import render, { renderToString, renderToStringAsync } from 'preact-render-to-string';
import React, { Children, PureComponent, Suspense, createPortal, forwardRef, lazy, memo, version } from 'preact/compat';
import { jsx, jsxs } from 'preact/jsx-runtime';

const vnodes = [];
const previous = options.vnode;
options.vnode = (v) => {
  vnodes.push(typeof v.type === 'function' ? (v.type.displayName ?? 'component') : v.type);
  previous?.(v);
};
const Ctx = createContext('default');
const Item = memo(
  forwardRef(({ n, children }, ref) =>
    h('li', { class: ['x', n % 2 && 'odd'].filter(Boolean).join(' '), ref }, n, children),
  ),
);
Item.displayName = 'Item';
class Counter extends Component {
  static getDerivedStateFromProps = (p) => ({ twice: p.start * 2 });
  state = { twice: 0 };
  render({ start }, { twice }) {
    return h(
      'p',
      { 'data-start': start, style: { width: 3, 'line-height': 2, color: null } },
      'twice ',
      twice,
      h(Ctx.Consumer, null, (v) => `/${v}`),
    );
  }
}
class Pure extends PureComponent {
  render() {
    return h(Fragment, null, this.props.children, h('br'));
  }
}
function Hooks() {
  const [n] = useState(() => 5);
  const [m, bump] = useReducer((s, a) => s + a, 1);
  if (m < 3) bump(1);
  const ctx = useContext(Ctx);
  return h(
    'span',
    { id: useId() },
    useMemo(() => n * m, [n, m]),
    ctx,
  );
}
function Boundary({ children }) {
  const [error] = useErrorBoundary();
  return error ? h('s', null, `caught ${error.message}`) : children;
}
const Bomb = () => {
  throw new Error('bang');
};
const tree = h(
  Ctx.Provider,
  { value: 'given' },
  h(Counter, { start: 4 }),
  h(Hooks),
  h(
    'ul',
    null,
    [1, 2, 3].map((n) => h(Item, { key: n, n }, n === 2 ? h('b', null, '!') : null)),
  ),
  h(Pure, null, 'a', false, 0),
  h('input', { value: '"<&', disabled: true, onInput() {} }),
  h('div', { dangerouslySetInnerHTML: { __html: '<em>raw</em>' } }),
  h('svg', { viewBox: '0 0 1 1' }, h('path', { 'stroke-width': 2 })),
);
console.log(renderToString(tree));
console.log(
  render === renderToString,
  vnodes.length,
  vnodes.filter((v) => v === 'Item').length,
  toChildArray([1, [null, h('i')], false]).length,
  isValidElement(cloneElement(h('a', { b: 1 }), { c: 2 })),
);
options.errorBoundaries = true;
try {
  console.log(renderToString(h(Boundary, null, h(Bomb))));
} catch (e) {
  console.log('threw', e.message);
}
console.log(
  renderToString(jsxs('p', { children: [jsx('q', { children: 'jsx' }), createElement('hr')] })),
  createRef().current,
  React.createElement('x', { className: 'c', htmlFor: 'f', defaultValue: 1 }).props,
  Children.count([1, 2]),
  version,
  typeof createPortal,
);
const Lazy = lazy(() => Promise.resolve({ default: ({ t }) => h('em', null, t) }));
renderToStringAsync(h(Suspense, { fallback: 'wait' }, h(Lazy, { t: 'lazy text' }))).then((html) => console.log(html));
