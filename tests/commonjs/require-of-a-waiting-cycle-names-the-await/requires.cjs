for (const time of [1, 2]) {
  try {
    require("./main.mjs");
  } catch (error) {
    console.log(time, error.code);
  }
}
