// A call is an invalid target; engines delay the error to run time.
function f() {}
f() = 1;
