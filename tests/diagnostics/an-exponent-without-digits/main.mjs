const n = 1e+;
