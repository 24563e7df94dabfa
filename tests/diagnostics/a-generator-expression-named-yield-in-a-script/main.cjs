// `yield` is reserved in generators.
const g = function* yield() {};
