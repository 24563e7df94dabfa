for (const name of ["x", "twice"]) exports[name] = "one";
