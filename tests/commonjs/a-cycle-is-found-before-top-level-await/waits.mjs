await 0;
console.log("waits");
