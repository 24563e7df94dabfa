// A block's lexical names are not the module's.
{
  let inner = 1;
  console.log(inner);
}
export { inner };
