console.log('service');
export class Service { constructor(public name: string) {} }
export interface Shape { area: number }
