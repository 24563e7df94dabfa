// The backslash escapes the closing slash.
const re = /a\/;
