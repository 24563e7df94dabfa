"use strict";
order.push("a");
module.exports = "a";
