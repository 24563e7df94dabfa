// Annex B excuses only a plain catch parameter.
try {
} catch ({ message }) {
  var message = 1;
}
