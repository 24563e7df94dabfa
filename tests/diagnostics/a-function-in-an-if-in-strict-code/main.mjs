// Only sloppy code may declare a function as the body of an if.
if (true) function f() {}
