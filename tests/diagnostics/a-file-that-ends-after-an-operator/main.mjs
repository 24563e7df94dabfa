const a = 1 +
