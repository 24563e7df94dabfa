"use strict";
var await = function (x) { return x + 1; };
exports.await = await;
exports.value = await(41);
