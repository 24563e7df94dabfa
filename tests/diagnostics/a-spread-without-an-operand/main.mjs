console.log(...);
