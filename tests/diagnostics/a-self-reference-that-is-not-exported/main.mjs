import "app/hidden.mjs";
