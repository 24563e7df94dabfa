import "./null.cjs"; console.log("not reached");
