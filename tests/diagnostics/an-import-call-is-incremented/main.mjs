// A call of import is never a valid target.
import("./lib.mjs")++;
