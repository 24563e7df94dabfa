// Flags are dgimsuvy.
const re = /a/I;
