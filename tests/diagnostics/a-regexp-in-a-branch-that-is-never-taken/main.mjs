// The error is early.
if (false) {
  /[z-a]/.test("");
}
