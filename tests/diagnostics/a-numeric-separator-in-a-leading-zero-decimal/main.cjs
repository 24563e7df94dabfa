const n = 08_1;
