// Only `=` takes a pattern.
let a;
({ a } ||= {});
