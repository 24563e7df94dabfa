import "mixed";
