export let value = "too early";
await new Promise((resolve) => setTimeout(resolve, 5));
value = "waited";
console.log("waits");
