/** @license */
"use strict";
function createElement(type) { return { type: type }; }
exports.createElement = createElement;
exports.version = "19.0.0-production";
