// No semicolon is inserted here.
const a = 1 const b = 2;
