"use strict";
"production" !== process.env.NODE_ENV &&
  (function () {
    console.log("never: development");
    exports.createElement = function (type) { return { type: type, _store: {} }; };
    exports.version = "19.0.0-development";
  })();
