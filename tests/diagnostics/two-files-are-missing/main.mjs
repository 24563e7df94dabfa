import "./missing-one.mjs";
import "./missing-two.mjs";
