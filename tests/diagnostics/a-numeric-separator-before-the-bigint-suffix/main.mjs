const n = 1_n;
