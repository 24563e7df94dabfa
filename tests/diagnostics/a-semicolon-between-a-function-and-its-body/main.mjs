// A function has a body.
function f(); {
}
