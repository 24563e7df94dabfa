// `implements` is reserved in strict code.
const o = { implements };
