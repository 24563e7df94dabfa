"use strict";
order.push("e");
exports.value = "e";
