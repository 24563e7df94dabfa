// `let [` never starts an expression statement.
var let = [], a = 0;
while (false) let
[a] = [1];
