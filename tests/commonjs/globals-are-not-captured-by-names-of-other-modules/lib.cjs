exports.kinds = [typeof Map, typeof Set, typeof Promise.resolve, typeof console_, typeof undeclared].join();
