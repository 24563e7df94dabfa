// The directive needs a simple parameter list.
const o = {
  m({ a }) {
    "use strict";
  },
};
