// `export default` takes one AssignmentExpression.
const a = 1, b = 2;
export default a, b;
