// Modules are strict: a function in a block stays in the block.
{
  function inner() {}
}
export { inner };
