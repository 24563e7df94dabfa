// A graph that is not linked yet is refused for its cycle first, one that is linked for its await.
import "./asks.cjs";
import "./waits.mjs";
await 0;
console.log("main");
