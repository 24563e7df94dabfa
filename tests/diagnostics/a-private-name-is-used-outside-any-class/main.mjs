// AllPrivateIdentifiersValid.
const o = {};
o.#missing;
