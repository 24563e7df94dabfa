"use strict";
exports.name = "dynamic";
