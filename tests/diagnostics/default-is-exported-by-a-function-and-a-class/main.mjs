// ExportedNames of a module must not contain duplicates.
export default function first() {}
export default class Second {}
