for (const load of [() => require("./fresh.mjs"), () => require("./main.mjs"), () => require("./waits.mjs")])
  try {
    load();
  } catch (error) {
    console.log(error.code);
  }
