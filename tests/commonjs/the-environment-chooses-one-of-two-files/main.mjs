// The shape of react, scheduler and many others.
import React, { version, createElement } from "./index.js";
console.log(version, createElement("a").type, React.createElement === createElement);
