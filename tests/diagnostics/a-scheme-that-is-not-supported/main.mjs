import "ftp://example.com/lib.mjs";
