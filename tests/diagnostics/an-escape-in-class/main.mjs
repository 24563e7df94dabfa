// Keywords must be spelled without escapes.
cl\u0061ss A {}
