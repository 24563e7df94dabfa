// There is no `with` in strict code.
"use strict";
with ({}) {
}
