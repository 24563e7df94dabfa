// Only a default export may be anonymous.
export class {}
