exports.value = "unset";
try {
  exports.value = "set before finally";
  return;
} finally {
  exports.value += ", and in finally";
}
