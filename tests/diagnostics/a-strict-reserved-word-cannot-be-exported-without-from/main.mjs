// `let` is reserved in strict code, so nothing can declare it.
export { let };
