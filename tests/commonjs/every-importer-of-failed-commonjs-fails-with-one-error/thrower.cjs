console.log("thrower runs once");
throw new RangeError("from commonjs");
