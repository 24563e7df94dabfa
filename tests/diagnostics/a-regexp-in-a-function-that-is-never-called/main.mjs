// The error is early.
export function never() {
  return () => /(?<n>.)(?<n>.)/;
}
