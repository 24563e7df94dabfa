const n = 1._5;
