// PACKAGE_TARGET_RESOLVE: the first condition that holds decides, and `null` is an answer.
import "shut";
