// `private` is reserved in strict code.
const { private } = {};
