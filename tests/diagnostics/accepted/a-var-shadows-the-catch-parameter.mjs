// Annex B: a plain catch parameter may be redeclared by var, for-of included (since ES2020).
function plain() {
  try {
    throw 1;
  } catch (e) {
    var e = 2;
    console.log("inside", e);
  }
  console.log("outside", e);
}
function loops() {
  try {
    throw 1;
  } catch (e) {
    for (var e = 2; e < 3; e++);
    console.log("for", e);
    for (var e in { key: 1 });
    console.log("for-in", e);
    for (var e of ["item"]);
    console.log("for-of", e);
    {
      var e = "nested";
    }
    console.log(e);
  }
  console.log("outside", e);
}
function blocks() {
  try {
    throw { message: "m" };
  } catch ({ message }) {
    {
      let message = "inner";
      console.log(message);
    }
    console.log(message);
  }
  try {
    throw 1;
  } catch (e) {
    (function () {
      let e = "function";
      console.log(e);
    })();
    for (let e of ["loop"]) console.log(e);
    try {
      throw 2;
    } catch (e) {
      console.log(e);
    }
    console.log(e);
  }
}
plain();
loops();
blocks();
