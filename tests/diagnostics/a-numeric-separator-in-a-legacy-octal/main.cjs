const n = 01_7;
