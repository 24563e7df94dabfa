// A var of the body may not take the name of the head.
for (using item of []) {
  var item;
}
