const s = "\x1";
