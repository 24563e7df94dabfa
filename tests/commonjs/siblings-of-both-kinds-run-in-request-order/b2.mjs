console.log("b2");
