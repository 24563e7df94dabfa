var 1a = 1;
