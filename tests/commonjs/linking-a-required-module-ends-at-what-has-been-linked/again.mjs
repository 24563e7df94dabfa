import "./b.cjs";
import "./c.mjs";
export const __esModule = "yes";
