export default function () {}
export * from "./again.mjs";
