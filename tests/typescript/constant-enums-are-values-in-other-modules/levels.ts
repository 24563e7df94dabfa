const enum Local { Low = 1 }
export const enum Level { Low = Local.Low, High = Low << 4, Negative = -3, Text = 'a "text"\n' }
export const enum Unknown { Known = 3 }
export const inside = [Local.Low, Level.High, later()];
export const enum Late { First = 7 }
function later() { return Late.First; }
console.log(inside);
