import "./m2.cjs";
import "./m5.mjs";
console.log("main");
import("./again.mjs").catch((error) => console.log(error.name));
