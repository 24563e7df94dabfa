// The store and its selectors; the actions module imports back from here (a cycle that only matters at run time).
import { configureStore, createEntityAdapter, createSlice, createSelector } from '@reduxjs/toolkit';
import { history, historyMiddleware } from './history.mjs';

export const adapter = createEntityAdapter();
const todos = createSlice({
  name: 'todos',
  initialState: adapter.getInitialState({ next: 1 }),
  reducers: {
    added(state, { payload }) {
      adapter.addOne(state, { ...payload, id: state.next++, done: false });
    },
    toggled(state, { payload: id }) {
      state.entities[id].done = !state.entities[id].done;
    },
    replaced: (_, { payload }) => payload,
  },
});
export const { added, toggled, replaced } = todos.actions;
export const store = configureStore({
  reducer: { todos: todos.reducer, history },
  devTools: false,
  middleware: (d) => d().concat(historyMiddleware),
});

const all = adapter.getSelectors((s) => s.todos).selectAll;
export const selectors = {
  visible: createSelector(
    [all, (_, o) => o],
    (items, { open, tag }) => items.filter((t) => (!open || !t.done) && (!tag || t.tags.includes(tag))),
    { devModeChecks: { identityFunctionCheck: 'never' } },
  ),
  stats: createSelector([all], (items) => ({
    total: items.length,
    done: items.filter((t) => t.done).length,
    tags: [...new Set(items.flatMap((t) => t.tags))].sort().join(),
  })),
};
