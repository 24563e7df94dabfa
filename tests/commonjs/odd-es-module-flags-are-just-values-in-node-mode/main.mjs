// D51: without default, with a false or odd flag, on a function.
import noDefault from "./no-default.cjs";
import falseFlag, { x } from "./false-flag.cjs";
import onFunction, { __esModule } from "./on-function.cjs";
import onlyDefault from "./only-default.cjs";
console.log(Object.keys(noDefault).join(), noDefault.__esModule);
console.log(falseFlag.default, falseFlag.__esModule, x);
console.log(typeof onFunction, onFunction.default, __esModule);
console.log(onlyDefault.default, typeof onlyDefault.__esModule);
