import Late, { early, hoisted, late } from "./waits.mjs";
import * as waits from "./waits.mjs";
for (const look of [() => early(), () => hoisted, () => late, () => Late, () => waits.late, () => Object.keys(waits)])
  try {
    console.log(look());
  } catch (error) {
    console.log(error.name);
  }
