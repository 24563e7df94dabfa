// Keywords must be spelled without escapes.
\u0065xport const a = 1;
