// A line break after a type ends a statement although the next line could continue the value.
let x: any = 1;
let f: any = (...list: any[]) => console.log('called', list.length);
const a = x as any
[1, 2].forEach((it) => console.log(it))
const b = x as number
(function () { console.log('function') })()
const c = f as any
`template`.length
const d = x satisfies any
+1
const e = x!
;[3].forEach((it) => console.log(it))
type T = number
(() => console.log('behind a type'))()
interface I { a: 1 }
[4].forEach((it) => console.log(it))
var g: any
(() => console.log('behind an annotation'))()
let h
declare const q: number
;(() => console.log('behind a declaration'))()
const i = x
type U = string
;[5].forEach((it) => console.log(it))
abstract class K { abstract m(): void }
(() => console.log('behind a class'))()
console.log(a, b, c === f, d, e, g, h, i)
