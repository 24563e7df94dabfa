// Flags are dgimsuvy.
const re = /a/x;
