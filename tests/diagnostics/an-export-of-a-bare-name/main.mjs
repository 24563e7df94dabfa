// There is no `export name;`.
const a = 1;
export a;
