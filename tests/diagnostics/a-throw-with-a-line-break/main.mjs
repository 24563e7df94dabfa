// No line break after `throw`.
throw
new Error("x");
