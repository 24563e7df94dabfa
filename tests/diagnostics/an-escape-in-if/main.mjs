// Keywords must be spelled without escapes.
\u{69}f (true) {
}
