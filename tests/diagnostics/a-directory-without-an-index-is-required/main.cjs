require("./folder");
