// Arrow parameters may not contain await.
async function outer() {
  return ({ a = await 1 }) => a;
}
