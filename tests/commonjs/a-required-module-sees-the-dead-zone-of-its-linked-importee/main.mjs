// What has been linked is in its dead zone, its functions set, until it is evaluated; `require` may lead back to it before.
import "./waits.mjs";
import "./looks.mjs";
console.log("main");
