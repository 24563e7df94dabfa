// The error is early.
export default false && ((o) => o.#missing);
