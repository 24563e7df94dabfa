"use strict";
log.push("shared");
exports.value = "shared";
