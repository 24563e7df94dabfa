// An ExpressionStatement does not begin with `let [`.
label: let
[a] = [1];
