// PACKAGE_IMPORTS_RESOLVE: such a name is invalid, even where a pattern would fit.
import "#lib/";
