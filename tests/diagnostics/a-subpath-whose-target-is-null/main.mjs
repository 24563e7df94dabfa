import "sealed/features/private.mjs";
