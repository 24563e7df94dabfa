// Initializers run, also when nobody reads the members.
enum Unused { A = effect('a'), B = `${effect('b')}`.length, C = 3 }
enum Quiet { A = 1, B = A, C = Math.PI }
function effect(name: string): number { console.log('effect', name); return 1; }
export {};
