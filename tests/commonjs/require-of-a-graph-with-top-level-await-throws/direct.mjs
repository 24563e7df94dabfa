console.log("direct runs only when imported");
export const value = await "value";
