// Undo history as a reducer plus a middleware that records the state before each change.
import { createReducer, createAction } from '@reduxjs/toolkit';

export const remember = createAction('history/remember');
export const forget = createAction('history/forget');
export const history = createReducer({ past: [] }, (b) =>
  b
    .addCase(remember, (s, a) => {
      s.past.push(a.payload);
    })
    .addCase(forget, (s) => {
      s.past.pop();
    }),
);
export const historyMiddleware =
  ({ getState, dispatch }) =>
  (next) =>
  (action) => {
    if (/^todos\/(added|toggled)$/.test(action.type)) dispatch(remember(getState().todos));
    return next(action);
  };
