// Module export names must be well-formed Unicode.
const half = 1;
export { half as "\uDC00" };
