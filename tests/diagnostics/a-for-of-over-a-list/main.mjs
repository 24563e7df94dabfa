// A for-of takes one AssignmentExpression.
for (const x of [], []);
