import "conditional";
