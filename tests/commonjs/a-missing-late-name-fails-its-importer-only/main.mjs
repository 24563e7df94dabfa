// D41: a ReferenceError at the position of the dependency; the commonjs module stays usable.
import("./bad.mjs").then(() => console.log("never"), (error) => console.log(error.name, error instanceof ReferenceError))
  .then(() => import("./good.mjs"))
  .then((good) => console.log(good.value))
  .then(() => import("./bad.mjs")).then(() => console.log("never"), (error) => console.log("again", error.name));
