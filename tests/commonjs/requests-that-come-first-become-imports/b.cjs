"use strict";
order.push("b");
exports.value = "b";
