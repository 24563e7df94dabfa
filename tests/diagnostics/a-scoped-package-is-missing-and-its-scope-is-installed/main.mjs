import icons from "@acme/icon";
console.log(icons);
