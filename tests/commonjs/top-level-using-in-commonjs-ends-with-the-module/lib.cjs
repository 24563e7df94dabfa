using resource = { [Symbol.dispose]() { exports.state = "disposed"; console.log("dispose"); } };
exports.state = "open";
console.log("lib ends", new.target === undefined);
