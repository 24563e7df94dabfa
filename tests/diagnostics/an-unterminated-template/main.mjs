const s = `never closed;
