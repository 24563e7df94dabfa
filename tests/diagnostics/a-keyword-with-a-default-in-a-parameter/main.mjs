// A shorthand binds an identifier, with a default too.
function f({ class = 1 }) {}
