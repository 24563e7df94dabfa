"use strict";
order.push("g");
exports.value = "g";
