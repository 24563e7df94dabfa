import leaf from "./leaf.cjs";
import { state } from "./state.mjs";
console.log("middle", leaf.count);
state.visits.push("middle");
export default "middle";
export { leaf };
