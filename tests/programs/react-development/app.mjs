// A component tree without JSX: hooks, context, memo, forwardRef, class components, Suspense and lazy.
import React, {
  Children,
  Component,
  Fragment,
  Suspense,
  StrictMode,
  cloneElement,
  createContext,
  createElement as h,
  createRef,
  forwardRef,
  isValidElement,
  lazy,
  memo,
  use,
  useActionState,
  useCallback,
  useContext,
  useDebugValue,
  useDeferredValue,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from 'react';

const Theme = createContext({ name: 'light', size: 1 });
Theme.displayName = 'Theme';

const useCounter = (start) => {
  const [n, dispatch] = useReducer(
    (s, a) => (a.type === 'add' ? s + a.by : s),
    start,
    (s) => s * 2,
  );
  useDebugValue(n);
  if (n < 10) dispatch({ type: 'add', by: 3 });
  return n;
};

const Button = forwardRef(function Button({ label, ...rest }, ref) {
  const theme = useContext(Theme);
  useImperativeHandle(ref, () => ({ press() {} }));
  return h(
    'button',
    {
      ...rest,
      className: `btn-${theme.name}`,
      style: { fontSize: theme.size * 4, WebkitFlex: 1, '--x': 'y' },
      onClick() {},
    },
    label,
  );
});

class Legacy extends Component {
  static contextType = Theme;
  static defaultProps = { who: 'nobody' };
  static getDerivedStateFromProps(props, state) {
    return { ...state, derived: props.who.length };
  }
  state = { own: 1 };
  render() {
    return h('p', { title: this.context.name }, this.props.who, ' ', this.state.own + this.state.derived);
  }
}

const Row = memo(
  ({ item, odd }) => h('li', { 'data-odd': odd, key: item.id, hidden: item.hidden }, item.text ?? null),
  (a, b) => a.item === b.item,
);
const Later = lazy(async () => ({ default: ({ label }) => h('em', null, `late ${label}`) }));
const store = { subscribe: () => () => {}, get: () => 'snap' };

function Form() {
  const id = useId();
  const [state, action, pending] = useActionState((s) => s, 'idle');
  const [isPending] = useTransition();
  const deferred = useDeferredValue('deferred');
  return h(
    'form',
    { action, id: id.length > 1 ? 'ok' : 'bad' },
    h(
      'label',
      { htmlFor: 'q' },
      'Q',
      h('input', { id: 'q', defaultValue: '<"&>', readOnly: true, tabIndex: -1, autoFocus: true }),
    ),
    h(
      'select',
      { defaultValue: 'b', multiple: false },
      ['a', 'b'].map((o) => h('option', { key: o, value: o }, o)),
    ),
    h('textarea', { defaultValue: 'text\nline' }),
    `${state}/${pending}/${isPending}/${deferred}`,
  );
}

function List({ items }) {
  const visible = useMemo(() => items.filter((i) => i.text !== 'skip'), [items]);
  const ref = useRef(0);
  ref.current += visible.length;
  useEffect(() => {
    throw new Error('effects do not run on the server');
  });
  const pick = useCallback((i) => i.id % 2 === 1, []);
  return h(
    Fragment,
    null,
    h(
      'ul',
      null,
      visible.map((item) => h(Row, { key: item.id, item, odd: pick(item) })),
    ),
    h('b', null, ref.current),
  );
}

export function App({ data }) {
  const [text] = useState(() => 'state');
  const n = useCounter(1);
  const external = useSyncExternalStore(store.subscribe, store.get, store.get);
  const kids = Children.map([h('i', null, 1), h('i', null, 2)], (c, i) => cloneElement(c, { 'data-i': i }));
  return h(
    StrictMode,
    null,
    h(
      Theme,
      { value: { name: 'dark', size: 3 } },
      h(
        'main',
        { id: 'app', 'aria-label': 'a & b', dangerouslySetInnerHTML: undefined },
        h('h1', null, text, ' ', n, ' ', external),
        kids,
        h(Button, { label: 'Go', ref: createRef(), disabled: true, type: 'button' }),
        h(Legacy, { who: 'class' }),
        h(Legacy),
        h(List, {
          items: [
            { id: 1, text: 'one' },
            { id: 2, text: 'skip' },
            { id: 3, hidden: true },
          ],
        }),
        h(Suspense, { fallback: h('s', null, 'loading') }, h(Later, { label: 'lazy' }), data && h(Data, { data })),
        h(Form),
        h('div', { dangerouslySetInnerHTML: { __html: '<raw/>' } }),
        h('svg', { viewBox: '0 0 1 1', strokeWidth: 2 }, h('path', { d: 'M0 0', xlinkHref: '#x' })),
        [null, false, undefined, true, 0, '', 'tail'],
        isValidElement(h('a')) && h(Theme.Consumer, null, (t) => t.name),
      ),
    ),
  );
}

function Data({ data }) {
  return h('code', null, use(data));
}

export const elementKeys = Object.keys(React.createElement('x', { key: 'k', a: 1 }));
