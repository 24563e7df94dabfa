"use strict";
module.exports = { literal: 1 };
