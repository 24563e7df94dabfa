// Output of older bundlers carries its own require and module.
import browserified from "./browserified.cjs";
import webpacked from "./webpacked.cjs";
console.log(browserified.name, webpacked.name);
