// Only a function has a new.target.
console.log(new.target);
