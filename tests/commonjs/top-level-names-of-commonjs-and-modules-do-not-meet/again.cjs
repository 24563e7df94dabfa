const value = "again", Thing = 1, run = 2, helper = 3;
console.log(value, Thing + run + helper, typeof cjsValue);
