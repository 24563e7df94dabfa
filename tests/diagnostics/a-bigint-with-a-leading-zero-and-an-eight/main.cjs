const n = 08n;
