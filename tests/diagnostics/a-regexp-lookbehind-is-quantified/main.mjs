// Annex B allows only quantified lookaheads.
const re = /(?<=a)*/;
