import "patterned/features/../../secret.mjs";
