// `--` and `&&` need brackets between them.
const re = /[a--b&&c]/v;
