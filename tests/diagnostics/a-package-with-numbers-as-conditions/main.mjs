// PACKAGE_TARGET_RESOLVE: index keys have an order of their own.
import "numbered";
