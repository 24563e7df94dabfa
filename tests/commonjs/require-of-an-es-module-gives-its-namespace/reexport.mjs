export * as plain from "./plain.mjs";
export * as withDefault from "./with-default.mjs";
