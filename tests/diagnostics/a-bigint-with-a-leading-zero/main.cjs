const n = 01n;
