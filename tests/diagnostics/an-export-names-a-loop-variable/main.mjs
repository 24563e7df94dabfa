// The loop head has a scope of its own.
for (let i = 0; i < 1; i++);
export { i };
