// Arrow parameters may not contain await.
const f = async (a = await 1) => a;
