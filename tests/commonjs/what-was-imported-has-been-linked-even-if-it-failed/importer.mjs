import { missing } from "./lib.cjs"; console.log(missing);
