function callable() { return "called"; }
export { callable as "module.exports" };
export const named = "hidden";
export default "hidden too";
