// Every name bound by an exported pattern is exported.
export const { a, list: [b, ...rest] } = { a: 1, list: [2, 3] };
const other = 1;
export { other as rest };
