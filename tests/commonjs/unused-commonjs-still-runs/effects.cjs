console.log("effects");
