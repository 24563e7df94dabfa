// The directive in the body applies to the parameters.
const f = (eval) => {
  "use strict";
};
