"use strict";
module.exports = exports = function () {};
