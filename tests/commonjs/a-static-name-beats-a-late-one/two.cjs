for (const name of ["once", "twice"]) exports[name] = "two";
