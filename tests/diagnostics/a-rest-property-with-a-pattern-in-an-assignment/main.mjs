// A rest property of an assignment is a simple target.
let a;
({ ...{ a } } = {});
