// Only declarations and clauses can be exported.
export (function () {});
