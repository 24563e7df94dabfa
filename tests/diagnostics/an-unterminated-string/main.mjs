const s = "never closed;
