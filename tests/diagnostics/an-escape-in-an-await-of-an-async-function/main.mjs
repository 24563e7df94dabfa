// `await` is a keyword in async functions.
async function f() {
  aw\u0061it 1;
}
