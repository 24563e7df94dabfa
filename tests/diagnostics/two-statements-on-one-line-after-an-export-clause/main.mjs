// An export clause ends with a semicolon or a line break.
const a = 1;
export { a } console.log(a);
