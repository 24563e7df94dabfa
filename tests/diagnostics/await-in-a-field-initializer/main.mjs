// An initializer is a function of its own, and not async.
class A {
  x = await 1;
}
