// `static` is reserved in strict code, and a shorthand is a reference.
({ static } = { static: 1 });
