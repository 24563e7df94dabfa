// `interface` is reserved in strict code.
const interface = 1;
