export {};
console.log("export only", typeof exports, this === undefined);
