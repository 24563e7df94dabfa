// Thunks.
import { added, adapter, replaced, store, toggled } from './index.mjs';
import { forget } from './history.mjs';

export { added as add };
export const toggle = (id) => async (dispatch, getState) => {
  await null;
  const found = adapter.getSelectors().selectById(getState().todos, id);
  if (found) dispatch(toggled(id));
  return Boolean(found);
};
export const undo = () => (dispatch) => {
  const { past } = store.getState().history;
  if (past.length === 0) return;
  dispatch(replaced(past.at(-1)));
  dispatch(forget());
};
