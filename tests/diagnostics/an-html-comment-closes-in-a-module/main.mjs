// HTML-like comments belong to scripts.
console.log(1);
--> a comment
