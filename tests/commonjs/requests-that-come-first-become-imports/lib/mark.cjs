"use strict";
globalThis.marked = "marked";
