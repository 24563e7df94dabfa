const s = "\u12";
