// Web compatibility: in sloppy code assigning a call fails at run time, after the call. swc refuses this.
function f() { console.log("called"); }
try { f() = console.log("never"); } catch (error) { console.log(error.name); }
try { f()++; } catch (error) { console.log(error.name); }
try { for (f() in { key: 1 }); } catch (error) { console.log(error.name); }
