// D54: wherever the await is, and nothing of the graph runs.
for (const load of [() => require("./direct.mjs"), () => require("./indirect.mjs")]) {
  try {
    load();
  } catch (error) {
    console.log(error.code, error.name);
  }
}
import("./direct.mjs").then((ns) => console.log("import works", ns.value));
