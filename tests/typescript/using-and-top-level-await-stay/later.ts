export const later = async <T>(value: T): Promise<T> => { await null; return value; };
