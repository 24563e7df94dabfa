// Each flag once.
const re = /a/gig;
