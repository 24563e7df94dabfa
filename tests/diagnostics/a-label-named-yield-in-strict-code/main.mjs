// `yield` is reserved in strict code.
yield: for (;;) break yield;
