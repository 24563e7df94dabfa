// C.1: octal numbers and escapes, delete of a variable and repeated parameters are rewritten where
// the code becomes strict.
console.log(010, 00, 0777 === 511, 08, 09.5, 0089, 010.toString(), 07["toFixed"](1), -017);
console.log("\101\7\0\08\377\400\1234\8\9".length, JSON.stringify("\101\7\0\08\377\400\1234\8\9"));
console.log('\033[0m' === "\x1b[0m", { 010: 1, "\141": 2 }, [09.5, 08.25]);
var deletable = 1;
console.log(delete deletable, typeof deletable, delete (deletable), delete main);
function main(a, b, a) {
  console.log(a, b, main.length, delete a, arguments.length, arguments[0]);
  return function (c, c, c) { return c; };
}
console.log(main(1, 2, 3)(4, 5, 6), delete ({}).x?.y, (() => delete hoisted)());
var hoisted;
