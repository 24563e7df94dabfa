// `let` is not an identifier in strict code.
export default let a;
