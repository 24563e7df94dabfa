"use strict";
module.exports = class Named { constructor(name) { this.name = name; } };
