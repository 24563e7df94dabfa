export default function () {}
export * from "./main.mjs";
