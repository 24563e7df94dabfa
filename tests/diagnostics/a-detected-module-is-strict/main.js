// Without a `type`, the import makes this file a module, and a module has no `with`.
import "./lib.mjs";
with ({}) {
}
