console.log("unused namespace");
