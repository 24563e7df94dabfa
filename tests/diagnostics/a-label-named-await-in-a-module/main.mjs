// `await` is reserved in modules.
await: for (;;) break await;
