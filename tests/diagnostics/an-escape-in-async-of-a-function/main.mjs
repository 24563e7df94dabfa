// `async` must be spelled without escapes.
\u0061sync function f() {}
