// A literal ends on its line.
const re = /a
