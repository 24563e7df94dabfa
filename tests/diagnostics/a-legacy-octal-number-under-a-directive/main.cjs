// Not in strict code.
"use strict";
const mode = 0644;
