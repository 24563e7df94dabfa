// Automatic semicolon insertion, where a reader may expect an error.
var a = 1
var b = a
++b
console.log(a, b)
const async = 2
async
function notAsync() { return "plain" }
console.log(notAsync())
function returns() {
  return
  1
}
console.log(returns())
do console.log("do"); while (false) console.log("after do")
class Fields {
  get
  x() { return "a getter" }
  static
  y = "y"
  async
  z() { return "z" }
  'quoted'
  1
  *generator() {}
  set
  ;['computed'] = 3
}
const fields = new Fields()
console.log("get" in fields, fields.x, Fields.y, "async" in fields, fields.z(), Object.keys(fields))
let i = 0
i
++
i
console.log(i)
if (a) ; else b
for (;;) { break
}
var c = function () { return "called" }
;(() => console.log(c()))()
;[1].forEach((x) => console.log(x))
;`${a}`
const d = 4 /* a comment with
a line break */ const e = 5
console.log(d, e)
throw_: { break throw_ }
