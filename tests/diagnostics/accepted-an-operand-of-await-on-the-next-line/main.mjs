// A line may end after `await`. swc refuses this at the top of a module.
const one = await
  Promise.resolve(1);
const two = await // a comment
  Promise.resolve(2);
console.log(one, two, [await
  3], await /* several
  lines */ 4);
await
console.log("a call");
