// The catch clause has a scope of its own.
try {
  throw 1;
} catch (error) {
  console.log(error);
}
export { error };
