// UniqueFormalParameters in strict code.
export default async function (a, a) {}
