"use strict";
exports.name = () => "leaf";
