// Only classes and their members have decorators.
const log = () => {};
@log function f() {}
f();
