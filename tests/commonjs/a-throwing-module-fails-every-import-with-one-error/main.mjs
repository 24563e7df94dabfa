// D31: the import side remembers the error, the require side runs the module again.
const settle = (promise) => promise.then(() => "fulfilled", (error) => error);
settle(import("./thrower.cjs")).then(async (first) => {
  const second = await settle(import("./thrower.cjs"));
  console.log(first.message, first === second, globalThis.runs);
  const { result } = await import("./requirer.cjs");
  console.log(result.message, result === first, globalThis.runs);
});
