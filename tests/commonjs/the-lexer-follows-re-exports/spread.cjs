var spread = "spread";
module.exports = { ...require("./deep.cjs"), spread };
