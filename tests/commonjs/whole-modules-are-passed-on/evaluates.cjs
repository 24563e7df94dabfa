"use strict";
exports.f = () => eval("1 + 1");
