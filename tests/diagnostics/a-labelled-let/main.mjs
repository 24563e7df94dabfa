// A label takes a statement.
label: let x = 1;
