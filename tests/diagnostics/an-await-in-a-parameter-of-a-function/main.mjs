// Parameters are not async, even at the top of a module.
function f(a = await 1) {}
