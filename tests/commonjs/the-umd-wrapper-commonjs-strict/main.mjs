// https://github.com/umdjs/umd/blob/master/templates/commonjsStrict.js
import lib from "./umd.js";
console.log(Object.keys(lib).join(), lib.action(), lib.dependency);
