// `=>` stands on the line of its parameters.
const f = (a
  => a);
f();
