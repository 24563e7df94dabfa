// The own name of a function expression is bound inside it.
(async function \u0061wait() {})();
