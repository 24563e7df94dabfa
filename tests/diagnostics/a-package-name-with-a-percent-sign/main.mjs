// PACKAGE_RESOLVE: a name with a percent sign is invalid.
import "left%20pad";
