export = { name: 'other', make<T>(x: T): T { return x; } };
