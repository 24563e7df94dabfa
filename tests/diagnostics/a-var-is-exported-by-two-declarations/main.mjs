// `var` may be redeclared, but not exported twice.
export var counter = 1;
export var counter = 2;
