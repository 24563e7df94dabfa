// A method is no target.
({ a() {} } = {});
