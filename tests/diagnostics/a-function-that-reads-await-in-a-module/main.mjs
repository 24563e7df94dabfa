// `await` is reserved in modules, in every function.
function f() {
  return await;
}
