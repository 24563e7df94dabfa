// require() of a module that is being evaluated, from an ES module: ERR_REQUIRE_CYCLE_MODULE.
import "./between.mjs";
console.log("main");
