"use strict";
log.push("late");
exports.value = "late";
