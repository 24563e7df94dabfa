// The name says that it is none, and so does its text.
import page from "./page.html";
console.log(page);
