const n = 0_1;
