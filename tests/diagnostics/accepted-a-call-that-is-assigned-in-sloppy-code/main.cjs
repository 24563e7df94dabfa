// Web compatibility: in sloppy code assigning a call fails at run time, after the call. swc refuses this.
function f() { console.log("called"); }
try { f() = console.log("never"); } catch (error) { console.log(error.name, error.message); }
try { f()++; } catch (error) { console.log(error.name, error.message); }
try { for (f() in { key: 1 }); } catch (error) { console.log(error.name, error.message); }
const tried = (run) => { try { run(); } catch (error) { console.log(error.name, error.message); } };
const log = (...values) => { console.log(...values); return log; };
const local = 1, list = [2, 3];
tried(() => { log(local, "two",) += console.log("never"); });
tried(() => { log(...list, /* ) */ ")", ...list,) = 1; });
tried(() => { (log("in parentheses")) = 1; });
tried(() => { ((log("twice"))) -= 1; });
tried(() => { log("of a call")("the result") = 1; });
tried(() => { log(local => { log() = 1; }, [1, 2]) **= 2; });
tried(() => { log ( /* nothing */ ) = 1; });
tried(() => { --log("prefix"); });
tried(() => { for (log("of") of [1]); });
tried(() => { for (log("never") of []); });
tried(() => { require("./lib.cjs") = 1; });
tried(() => { require("./lib.cjs").f(this === exports, arguments.length) = 1; });
tried(() => { eval("log('eval', local)") = 1; });
tried(() => { log(log("inner") = 1) = 2; });
