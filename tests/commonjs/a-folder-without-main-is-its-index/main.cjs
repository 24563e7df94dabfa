// The field "module" is none of Node's: a folder without "main" is its index.js (CommonJS modules, LOAD_AS_DIRECTORY).
console.log(require("./folder"), require("plain"));
import("plain").then((namespace) => console.log(namespace.default));
