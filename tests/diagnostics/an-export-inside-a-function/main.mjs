// Export declarations are module items.
function f() {
  export default 1;
}
