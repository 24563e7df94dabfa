// `of` must be spelled without escapes.
for (const x o\u0066 []);
