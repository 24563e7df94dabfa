// `await` is reserved in modules.
function f(await) {}
