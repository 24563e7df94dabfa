// A quantifier has no largest number.
console.log(/a{0,99999999999999999999}/.exec("aa")[0], /x{99999999999999999999}/.test("x"));
