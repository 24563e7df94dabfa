// CommonJS has no top-level await.
for await (const x of []);
