// `arguments` cannot be bound in strict code.
using arguments = null;
