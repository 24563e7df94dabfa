// Node imports addons only behind a flag.
import addon from "./addon.node";
console.log(addon);
