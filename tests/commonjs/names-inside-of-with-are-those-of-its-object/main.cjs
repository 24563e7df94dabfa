// What stands in the body of `with` may be a property of its object, so that names around it stay what they are (ECMA-262 §14.11).
var outer = 'outer', shared = 'shared';
function render(data, x, y) {
  var out = [];
  var helper = (text) => { out.push(text); };
  with (data) {
    helper(x);
    helper(y);
    helper((() => x)());
    helper(outer);
    helper(shared);
    if (typeof extra !== 'undefined') helper(extra);
    for (let item of list) helper(((item) => item + x)(item));
    y = 'written';
  }
  return out.concat(y, data.y).join();
}
console.log(render({ x: 'own x', list: [1] }, 'x', 'y'));
console.log(render({ y: 'own y', outer: 'own outer', extra: 'extra', list: [] }, 'x', 'y'));
console.log(render({ __proto__: { shared: 'inherited' }, list: ['a', 'b'] }, 'x', 'y'));
(function () { const value = 1; with ({ value: 2 }) with ({ other: value }) console.log(value, other); console.log(value); })();
with ({ render: () => 'own render', exports: { z: 1 } }) { console.log(render(), exports.z); }
