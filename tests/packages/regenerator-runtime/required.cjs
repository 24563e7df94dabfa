// regenerator-runtime: sets a global variable from strict code, by Function if it has to.
const runtime = require('regenerator-runtime');
const again = require('regenerator-runtime/runtime');

console.log(runtime === again, regeneratorRuntime === runtime, Object.keys(runtime).sort().join());
const numbers = runtime.mark(function numbers(n) {
  var i, sent;
  return runtime.wrap(
    function (context) {
      while (1) {
        switch ((context.prev = context.next)) {
          case 0:
            i = 0;
          case 1:
            if (!(i < n)) {
              context.next = 8;
              break;
            }
            context.prev = 2;
            context.next = 5;
            return i++;
          case 5:
            sent = context.sent;
            if (sent) console.log('sent', sent);
          case 6:
            context.prev = 6;
            console.log('finally', i);
            return context.finish(6);
          case 7:
            context.next = 1;
            break;
          case 8:
            return context.abrupt('return', 'done');
          case 9:
          case 'end':
            return context.stop();
        }
      }
    },
    numbers,
    null,
    [[2, , 6, 7]],
  );
});
const it = numbers(2);
console.log(
  it.next(),
  it.next('hi'),
  it.next(),
  it.next(),
  Object.prototype.toString.call(it),
  runtime.isGeneratorFunction(numbers),
);
console.log(numbers(5).return(9), [...runtime.values([1, 2])], runtime.keys({ a: 1 })().value);
runtime.awrap(1);
runtime
  .async(function (c) {
    c.next = 'end';
    return c.stop();
  }, null)
  .then((v) => console.log('async', v));
