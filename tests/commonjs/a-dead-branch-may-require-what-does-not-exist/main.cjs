// Branches that a define kills are cut before their requires are resolved.
if (process.env.NODE_ENV !== "production") {
  require("./only-in-development.cjs");
}
if (process.browser) require("./only-in-browsers.cjs");
const mode = process.env.NODE_ENV === "production" ? require("./production.cjs") : require("./only-in-development.cjs");
process.env.NODE_ENV !== "production" && require("./only-in-development.cjs");
if ("production" === process.env.NODE_ENV) {
  console.log(mode);
} else {
  require("./only-in-development.cjs");
}
console.log(process.env.NODE_ENV, typeof process.browser);
