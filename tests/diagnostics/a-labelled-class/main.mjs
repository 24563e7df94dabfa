// A label takes a statement.
label: class A {}
