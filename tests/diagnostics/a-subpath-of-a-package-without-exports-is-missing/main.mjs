import "plain/lib/missing.js";
