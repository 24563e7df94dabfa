import nothing from "nothing-of-this-name";
console.log(nothing);
