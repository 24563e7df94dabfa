// A var of the body may not take the name of the head.
for (let i = 0; i < 1; i++) {
  var i;
}
