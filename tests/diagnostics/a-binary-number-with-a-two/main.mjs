const n = 0b102;
