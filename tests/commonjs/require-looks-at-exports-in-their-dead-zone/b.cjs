try {
  module.exports = require("./c.mjs");
} catch (error) {
  console.log(error.name);
}
