// HTML-like comments belong to scripts.
<!-- a comment
console.log(1);
