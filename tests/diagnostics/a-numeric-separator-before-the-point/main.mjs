const n = 1_.5;
