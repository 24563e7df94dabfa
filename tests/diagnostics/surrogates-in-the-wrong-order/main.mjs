// Low before high is two lone surrogates.
import { "\uDE00\uD83D" as swapped } from "./lib.mjs";
console.log(swapped);
