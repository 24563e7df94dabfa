import "./undefined.cjs"; console.log("not reached");
