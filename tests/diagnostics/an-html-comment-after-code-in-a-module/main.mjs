// HTML-like comments belong to scripts.
let x = 1;
x<!--x;
