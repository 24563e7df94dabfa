try {
} catch ({ a } = {}) {
}
