function f();
