exports.asked = require('./member.mjs').member;
