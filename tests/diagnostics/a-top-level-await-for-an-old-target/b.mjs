export const value = 1;
console.log(await value);
