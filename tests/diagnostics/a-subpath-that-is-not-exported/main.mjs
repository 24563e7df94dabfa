import "sealed/internal.mjs";
