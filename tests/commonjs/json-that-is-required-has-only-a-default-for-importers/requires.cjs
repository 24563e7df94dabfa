console.log(require("./data.json").a);
