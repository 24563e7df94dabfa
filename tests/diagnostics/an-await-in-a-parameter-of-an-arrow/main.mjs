// Arrow parameters may not contain await.
const f = (a = await 1) => a;
