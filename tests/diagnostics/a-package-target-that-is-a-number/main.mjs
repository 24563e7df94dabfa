// PACKAGE_TARGET_RESOLVE: a target is a text, a list or conditions.
import "counted";
