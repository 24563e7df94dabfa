// There is no `with` in strict code.
with ({}) {
}
