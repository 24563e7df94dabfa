// A label takes a statement.
label: using x = null;
