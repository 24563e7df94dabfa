const n = 1e3n;
