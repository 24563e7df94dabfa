module.exports = "not a directive"; "use strict";
