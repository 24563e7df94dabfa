// The cycle is found before it is known that the name does not exist.
try {
  (await import("./requirer.cjs")).default;
} catch (error) {
  console.log(error.name, error.code);
}
