// A module that is being evaluated and has top-level await is refused for the await, not for the
// cycle (Node: getOrCreateModuleJob in a require asks isAsync first).
import "./requires.cjs";
await 0;
console.log("main");
