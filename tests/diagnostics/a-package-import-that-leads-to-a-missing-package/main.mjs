// The target is a request of its own, from the package.
import "#dep";
