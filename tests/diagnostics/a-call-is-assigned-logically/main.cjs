// A logical assignment of a call is an early error in sloppy code, too (AssignmentTargetType).
function f() {}
f() &&= 1;
