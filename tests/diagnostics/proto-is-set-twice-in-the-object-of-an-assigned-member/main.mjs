// The left side is a member of a literal, not a pattern.
({ __proto__: null, __proto__: null }).x = 1;
