"use strict";
globalThis.order = [];
