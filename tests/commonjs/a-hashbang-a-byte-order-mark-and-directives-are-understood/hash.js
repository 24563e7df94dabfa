#!/usr/bin/env node
module.exports = { name: "hash" };
