import { missing } from "./requirer.cjs";
console.log(missing);
