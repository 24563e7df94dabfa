try {
} catch () {
}
