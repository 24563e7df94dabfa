import "./main.mjs";
await 0;
