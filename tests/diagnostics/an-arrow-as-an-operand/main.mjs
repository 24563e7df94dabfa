// An arrow function is an AssignmentExpression.
const f = () => {} || 1;
