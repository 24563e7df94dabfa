// D51: whatever module.exports holds is the default.
import number from "./number.cjs";
import string from "./string.cjs";
import nothing from "./null.cjs";
import missing from "./undefined.cjs";
import no from "./false.cjs";
import symbol from "./symbol.cjs";
import big from "./bigint.cjs";
import list from "./array.cjs";
import * as ns from "./number.cjs";
import * as nullNs from "./null.cjs";
import again from "./again.cjs";
console.log(number, string, nothing, missing, no, symbol.description, big, list.length);
console.log(Object.keys(ns).join(" "), Object.keys(nullNs).join(" "), nullNs.default, again);
