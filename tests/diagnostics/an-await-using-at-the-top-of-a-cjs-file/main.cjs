// A CommonJS file is a function that is not async.
await using resource = null;
