// In sloppy code `let` is an ordinary name. swc refuses it as a bare arrow parameter.
const twice = let => let * 2;
console.log(twice(21), [1, 2].map(let => let + 1).join());
console.log((let => let => let)(1)(2), (let => { let = [let]; return let [0]; })('element'), ((let) => let)('in parentheses'));
var let = 'outer', 가 = 'a name', inner = let => [let, 가, typeof let];
console.log(let, inner('inner').join(), (() => let)());
console.log([3].map(let /* in a */ /* comment */ => let + 1).join());
