export enum Plain { One = 1, Two = One + 1 }
