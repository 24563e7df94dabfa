console.log("never overwritten");
