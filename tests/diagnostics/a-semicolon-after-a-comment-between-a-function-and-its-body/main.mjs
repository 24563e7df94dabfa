// The comment is no body.
function f() /* ; */; {}
f();
