"use strict";
order.push("f");
exports.value = "f";
