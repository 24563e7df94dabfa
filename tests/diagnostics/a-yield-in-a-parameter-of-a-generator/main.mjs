// The parameters of a generator may not contain yield.
function* g(a = yield) {}
