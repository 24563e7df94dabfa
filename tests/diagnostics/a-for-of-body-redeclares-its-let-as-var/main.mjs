// A var of the body may not take the name of the head.
for (let item of [1]) {
  var item;
}
