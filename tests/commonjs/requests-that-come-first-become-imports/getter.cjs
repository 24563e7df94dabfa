"use strict";
Object.defineProperty(exports, "value", {
  get() {
    order.push("getter");
    return "got";
  },
});
