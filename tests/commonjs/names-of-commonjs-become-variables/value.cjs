"use strict";
module.exports = (who) => `hello ${who} `;
