// A shorthand binds an identifier, with a default too.
const { in: a, if = 1 } = {};
