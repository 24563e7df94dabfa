// Quotes, templates, comments, concatenated constants, spaces, parentheses, escapes, extra arguments.
console.log(require('./a.cjs'), require(`./b.cjs`), require(/* which? */ "./c.cjs" /* that */), require
  (
    "./a.cjs",
  ));
console.log(require("./\x61.cjs"), require("./\u0062.cjs"), (require)("./c.cjs"), require(("./a.cjs")), require("./b.cjs", "ignored"));
// require("./missing-in-a-comment.cjs")
console.log("require('./missing-in-a-string.cjs')", /require\("\.\/missing-in-a-regexp"\)/.test(""), `require("./missing-in-a-template")`);
