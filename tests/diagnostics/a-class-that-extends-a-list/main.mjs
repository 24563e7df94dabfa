// The heritage is a LeftHandSideExpression.
class A extends Object, Array {}
