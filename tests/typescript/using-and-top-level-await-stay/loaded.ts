enum L { loaded = 'loaded' } export const loaded: string = L.loaded;
