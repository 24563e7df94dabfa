const n = 1e_5;
