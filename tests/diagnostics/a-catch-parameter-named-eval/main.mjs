// `eval` cannot be bound in strict code.
try {
} catch (eval) {
}
