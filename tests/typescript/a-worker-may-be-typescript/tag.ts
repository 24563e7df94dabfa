export interface Message {
  text: string;
}
let count = 0;
export const tag = (text: string): string => `${text} ${++count}`;
