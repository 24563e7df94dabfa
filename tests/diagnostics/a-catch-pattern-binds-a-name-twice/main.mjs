// BoundNames of a catch parameter must be unique.
try {
} catch ([a, { a }]) {
}
