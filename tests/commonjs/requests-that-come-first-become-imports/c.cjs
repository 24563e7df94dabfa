"use strict";
order.push("c");
exports.value = "c";
