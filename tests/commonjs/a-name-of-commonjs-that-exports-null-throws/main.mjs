// Node reads the names that its lexer found, which throws a TypeError for null and undefined.
await import("./null.mjs").catch((error) => console.log(error instanceof TypeError));
await import("./undefined.mjs").catch((error) => console.log(error instanceof TypeError));
await import("./without-names.mjs").then((ns) => console.log(Object.keys(ns).join(" ")));
