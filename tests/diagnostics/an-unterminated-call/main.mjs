console.log(1
