import lib from "./lib.cjs";
console.log("esm runs once");
export default "default of esm";
export { lib };
