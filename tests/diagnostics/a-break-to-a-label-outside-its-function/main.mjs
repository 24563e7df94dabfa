// A function is a boundary.
outer: for (;;) {
  const f = () => {
    break outer;
  };
}
