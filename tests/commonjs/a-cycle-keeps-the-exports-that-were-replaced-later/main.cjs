// Who required in time keeps the old object; `module.exports =` before the cycle is seen by it.
const late = require("./late.cjs");
const early = require("./early.cjs");
console.log(late.name, late.peer.seen.name, late.peer.seen === late, late.peer.again().name);
console.log(early.name, early.peer.seen.name, early.peer.seen === early, early.peer.again() === early);
