// An arrow function has no new.target of its own.
const f = () => new.target;
