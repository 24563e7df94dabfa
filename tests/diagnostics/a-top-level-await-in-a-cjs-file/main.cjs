// CommonJS has no top-level await.
await Promise.resolve(1);
