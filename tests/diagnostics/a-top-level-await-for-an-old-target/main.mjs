// Modules wait since ECMA-262 2022.
import "./a.mjs";
