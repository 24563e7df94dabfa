// `await` is reserved in modules.
function f() {
  const { await } = {};
}
