// R4: .js, .json, main, index; folders; nested node_modules; a file beats a folder.
console.log(require("./file"), require("./data").name, require("./folder"), require("./folder/"));
console.log(require("./both"), require("./both/"), require("./with.dots"), require("."), require("./sub/up"));
console.log(require("plain"), require("plain/lib/deep"), require("plain/lib"), require("@scope/pkg"), require("main-folder"));
console.log(require("./sub/user"));
