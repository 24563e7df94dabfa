// An attribute is a name and a string.
import "./lib.mjs" with { type };
