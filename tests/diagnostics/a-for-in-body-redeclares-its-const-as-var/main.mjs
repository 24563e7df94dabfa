// A var of the body may not take the name of the head.
for (const key in {}) {
  {
    var key;
  }
}
