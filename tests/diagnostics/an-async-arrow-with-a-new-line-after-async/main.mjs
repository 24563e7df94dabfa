// `async(a)` is a call, and an arrow cannot follow it.
export default async
(a) => a;
