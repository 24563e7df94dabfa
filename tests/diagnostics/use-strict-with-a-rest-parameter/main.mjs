// The directive needs a simple parameter list.
const f = (...rest) => {
  "use strict";
};
