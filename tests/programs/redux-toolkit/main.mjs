// @reduxjs/toolkit: slices, thunks, entity adapters, listeners, selectors and RTK Query over a fake base query.
import {
  configureStore,
  createSlice,
  createAsyncThunk,
  createAction,
  createEntityAdapter,
  createListenerMiddleware,
  createSelector,
  createReducer,
  combineSlices,
  isAnyOf,
  isFulfilled,
  isRejectedWithValue,
  nanoid,
  prepareAutoBatched,
  unwrapResult,
  buildCreateSlice,
  asyncThunkCreator,
  current,
  isDraft,
  createDynamicMiddleware,
  Tuple,
  miniSerializeError,
} from '@reduxjs/toolkit';
import { createApi, fakeBaseQuery } from '@reduxjs/toolkit/query';

const todos = createEntityAdapter({ sortComparer: (a, b) => a.title.localeCompare(b.title) });
const load = createAsyncThunk(
  'todos/load',
  async (n, { rejectWithValue, getState, extra }) => {
    if (n < 0) return rejectWithValue(`bad ${n}`);
    if (n === 0) throw new RangeError('zero');
    return Array.from({ length: n }, (_, id) => ({
      id,
      title: `${extra}-${String.fromCharCode(122 - id)}`,
      seen: getState().counter.value,
    }));
  },
  { condition: (n) => n !== 99, idGenerator: () => 'fixed-id' },
);
const reset = createAction('reset', (why) => ({ payload: why, meta: { at: 0 } }));
const counter = createSlice({
  name: 'counter',
  initialState: { value: 0, log: [] },
  reducers: {
    add(state, action) {
      state.value += action.payload;
      state.log.push(isDraft(state));
    },
    batched: {
      reducer: (s) => {
        s.value *= 2;
      },
      prepare: prepareAutoBatched(),
    },
  },
  extraReducers: (b) =>
    b
      .addCase(reset, () => ({ value: -1, log: [] }))
      .addMatcher(isAnyOf(load.pending, load.rejected), (s, a) => {
        s.log.push(a.type.split('/').pop());
      })
      .addDefaultCase(() => {}),
  selectors: {
    doubled: (s) => s.value * 2,
    tail: createSelector([(s) => s.log, (s, n) => n], (log, n) => log.slice(-n)),
  },
});
const todoSlice = createSlice({
  name: 'todos',
  initialState: todos.getInitialState({ status: 'idle' }),
  reducers: {
    upsert: todos.upsertOne,
    rename: (s, { payload }) => todos.updateOne(s, payload),
    drop: todos.removeMany,
  },
  extraReducers: (b) =>
    b.addCase(load.fulfilled, (s, { payload }) => {
      s.status = 'done';
      todos.setAll(s, payload);
    }),
});
const createAppSlice = buildCreateSlice({ creators: { asyncThunk: asyncThunkCreator } });
const lazy = createAppSlice({
  name: 'lazy',
  initialState: { v: null },
  reducers: (c) => ({
    set: c.reducer((s, a) => {
      s.v = a.payload;
    }),
    fetch: c.asyncThunk(async (x) => x * 3, {
      fulfilled: (s, a) => {
        s.v = current(s).v + a.payload;
      },
    }),
  }),
});

const api = createApi({
  reducerPath: 'api',
  baseQuery: fakeBaseQuery(),
  tagTypes: ['Post'],
  endpoints: (b) => ({
    post: b.query({
      queryFn: (id) => (id > 9 ? { error: { status: 404 } } : { data: { id, rev: ++rev } }),
      providesTags: (r, e, id) => [{ type: 'Post', id }],
      keepUnusedDataFor: 0,
    }),
    edit: b.mutation({ queryFn: (arg) => ({ data: arg }), invalidatesTags: (r, e, { id }) => [{ type: 'Post', id }] }),
  }),
});
let rev = 0;
const listener = createListenerMiddleware();
listener.startListening({
  actionCreator: counter.actions.add,
  effect: async (action, { getState, getOriginalState, dispatch, take }) => {
    console.log('listener', getOriginalState().counter.value, '->', getState().counter.value);
    if (action.payload === 5) {
      const [next] = await take(reset.match);
      console.log('took', next.payload);
      dispatch(lazy.actions.set('from listener'));
    }
  },
});
const dynamic = createDynamicMiddleware();
const seen = [];
dynamic.addMiddleware(() => (next) => (a) => {
  if (a.type) seen.push(a.type);
  return next(a);
});
const rootReducer = combineSlices(counter, todoSlice, api).withLazyLoadedSlices();
const store = configureStore({
  reducer: rootReducer,
  devTools: false,
  middleware: (get) =>
    get({ thunk: { extraArgument: 'todo' }, serializableCheck: true })
      .prepend(listener.middleware)
      .concat(dynamic.middleware, api.middleware),
});
rootReducer.inject(lazy);

async function main() {
  store.dispatch(counter.actions.add(2));
  store.dispatch(counter.actions.batched());
  console.log(
    store.getState().counter.value,
    counter.selectors.doubled(store.getState()),
    counter.selectors.tail(store.getState(), 1),
    counter.actions.add.type,
  );
  const fulfilled = await store.dispatch(load(3));
  console.log(
    fulfilled.meta.requestStatus,
    isFulfilled(fulfilled),
    unwrapResult(fulfilled).length,
    JSON.stringify(store.getState().todos),
  );
  const [rejected, thrown, skipped] = [
    await store.dispatch(load(-1)),
    await store.dispatch(load(0)),
    await store.dispatch(load(99)),
  ];
  console.log(
    isRejectedWithValue(rejected),
    rejected.payload,
    thrown.error.name,
    thrown.error.message,
    skipped.meta.condition,
  );
  const { selectAll, selectById, selectTotal } = todos.getSelectors((s) => s.todos);
  store.dispatch(todoSlice.actions.upsert({ id: 7, title: 'aaa' }));
  store.dispatch(todoSlice.actions.rename({ id: 0, changes: { title: 'bbb' } }));
  store.dispatch(todoSlice.actions.drop([1]));
  console.log(
    selectAll(store.getState())
      .map((t) => t.title)
      .join(),
    selectTotal(store.getState()),
    selectById(store.getState(), 7),
    selectAll(store.getState()) === selectAll(store.getState()),
  );
  store.dispatch(counter.actions.add(5));
  store.dispatch(reset('over'));
  await new Promise((r) => setTimeout(r, 5));
  await store.dispatch(lazy.actions.fetch(14));
  console.log(store.getState().lazy.v, store.getState().counter.value);

  const sub = store.dispatch(api.endpoints.post.initiate(4));
  console.log((await sub).data, (await store.dispatch(api.endpoints.post.initiate(10))).error);
  await store.dispatch(api.endpoints.edit.initiate({ id: 4 }));
  await new Promise((r) => setTimeout(r, 20));
  console.log(
    api.endpoints.post.select(4)(store.getState()).data,
    Object.keys(store.getState().api.queries).join(),
    api.util.selectInvalidatedBy(store.getState(), ['Post']).length,
  );
  sub.unsubscribe();
  store.dispatch(api.util.resetApiState());
  console.log(seen.filter((t) => !t.startsWith('api/')).join());
  console.log(
    createReducer(1, (b) => b.addCase('x', (s) => s + 1))(undefined, { type: 'x' }),
    nanoid().length,
    new Tuple(1).prepend(0).length,
    JSON.stringify(miniSerializeError({ name: 'N', message: 'm', extra: 1 })),
    reset.match(reset('q')),
  );
}
main();
