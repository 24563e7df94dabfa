// A getter is no target.
({ get a() {} } = {});
