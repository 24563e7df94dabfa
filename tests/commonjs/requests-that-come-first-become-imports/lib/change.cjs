"use strict";
require("./parent.cjs").changed = "changed";
