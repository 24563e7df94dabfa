// Names are unique within one alternative.
const re = /(?<year>.)-(?<year>.)/;
