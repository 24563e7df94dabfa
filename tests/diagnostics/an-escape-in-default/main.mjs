// Keywords must be spelled without escapes.
export d\u0065fault 1;
