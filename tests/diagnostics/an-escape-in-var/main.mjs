// Keywords must be spelled without escapes.
v\u0061r x = 1;
