"use strict";
module.exports = { changed: "not yet" };
