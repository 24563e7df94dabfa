const n = 0o78;
