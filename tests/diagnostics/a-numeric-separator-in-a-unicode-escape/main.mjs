const s = "\u{1_0}";
