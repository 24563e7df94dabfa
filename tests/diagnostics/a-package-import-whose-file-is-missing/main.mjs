// The target is there, the file is not.
import "#lib";
