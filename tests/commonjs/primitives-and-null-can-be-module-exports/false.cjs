console.log("false runs once");
module.exports = false;
