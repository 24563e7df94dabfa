// A label must not enclose its like; siblings and nested functions may repeat it.
same: for (const i of [1, 2]) {
  if (i === 2) break same;
  console.log("first", i);
}
same: {
  console.log("second");
  break same;
}
same: for (const i of [1, 2]) {
  const f = () => {
    same: for (;;) break same;
    return "function";
  };
  console.log(f(), i);
  continue same;
}
const same = "a binding of the same name";
same: console.log(same);
outer: inner: for (const i of [1, 2]) {
  for (const j of [1, 2]) {
    if (j === 2) continue outer;
    if (i === 2) break inner;
    console.log(i, j);
  }
}
async: for (;;) break async;
get: of: for (;;) break of;
a: if (true) {
  break a;
}
b: switch (1) {
  default:
    break b;
}
c: try {
  break c;
} finally {
  console.log("finally");
}
