// No line break before `=>`.
const f = (a)
  => a;
