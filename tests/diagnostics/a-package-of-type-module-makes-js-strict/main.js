// `"type": "module"` decides; nothing is detected.
console.log(1);
return;
