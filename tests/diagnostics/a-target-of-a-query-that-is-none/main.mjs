// https://browsersl.ist
console.log(1);
