// The parameters of an async function may not contain await.
async function f(a = await 1) {}
