// Without `u` the range runs between code units.
const re = /[😀-😁]/;
