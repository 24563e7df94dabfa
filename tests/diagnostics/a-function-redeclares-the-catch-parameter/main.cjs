// In a block a function is lexical, even in sloppy code.
try {
} catch (error) {
  function error() {}
}
