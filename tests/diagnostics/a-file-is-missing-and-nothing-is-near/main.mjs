import "./zzz/qqq.mjs";
