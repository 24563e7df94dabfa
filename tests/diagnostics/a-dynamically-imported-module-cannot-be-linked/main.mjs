await import("./consumer.mjs");
