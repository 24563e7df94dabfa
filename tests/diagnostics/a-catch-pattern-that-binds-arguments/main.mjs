// `arguments` cannot be bound in strict code.
try {
} catch ({ arguments }) {
}
