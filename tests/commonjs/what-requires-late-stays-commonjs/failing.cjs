"use strict";
const tries = [];
for (let i = 0; i < 2; i++) {
  try {
    require("./throws.cjs");
  } catch (error) {
    tries.push(error.message);
  }
}
module.exports = tries;
