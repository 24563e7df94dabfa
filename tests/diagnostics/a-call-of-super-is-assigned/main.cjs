// Web compatibility does not go as far as `super()`.
new class extends Object { constructor() { super() = 1; } }();
