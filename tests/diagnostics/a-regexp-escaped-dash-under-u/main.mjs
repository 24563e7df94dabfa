// Under u a dash may be escaped only in a class.
const re = /\-/u;
