// Export declarations are module items.
{
  export const a = 1;
}
