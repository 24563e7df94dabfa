// Annex B comments, at the start of a line, after code, and next to what looks like them.
<!-- opening, at the start
var a = 1; <!-- opening, after code
  --> closing, at the start of a line
/* a comment over
two lines */ --> closing, after a comment with a line break
var x = 3;
while (x --> 0) console.log(x);
console.log(a, "<!-- not a comment -->", `--> neither`, 1 < !--a);
