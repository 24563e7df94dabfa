globalThis.runs = (globalThis.runs ?? 0) + 1;
throw new RangeError("run " + globalThis.runs);
