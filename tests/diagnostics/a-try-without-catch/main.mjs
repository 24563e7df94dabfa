try {
}
