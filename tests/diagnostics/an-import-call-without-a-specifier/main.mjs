// `import()` takes one or two arguments.
import();
