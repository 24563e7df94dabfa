// PACKAGE_RESOLVE: a name that begins with a dot is invalid.
import ".hidden";
