"use strict";
order.push("d");
exports.value = "d";
