// Class code is strict, heritage and keys included.
var static = Object;
class A extends static {}
