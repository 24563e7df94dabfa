var $interop = (exports) =>
  exports && (exports.__esModule || exports[Symbol.toStringTag] === "Module") ? exports : { default: exports };
