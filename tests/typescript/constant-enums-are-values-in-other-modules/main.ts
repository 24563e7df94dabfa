// Members of a constant enum are values wherever it is imported, by whatever name and way. Only its
// object, where something asks for that, can tell that it is one.
import { Level, Level as Other, Plain, Unknown } from './barrel.js';
import * as all from './barrel.js';

console.log(Level.Low, Level['High'], Other.Negative, Level.Text, 0 - Level.Negative, Level.Low.toFixed(1));
console.log(Level.Text.length, `${Level.Text}`, { [Level.Text]: Level.Low, Low: Level.Low }, typeof Level.Low);
console.log(Plain.One, Plain.Two, all.Level.High, typeof Unknown.Known);
Level.Low;
Level.Text;
switch (1 as number) {
  case Level.Low: console.log('low'); break;
  case 0 - Level.Negative: console.log('negative'); break;
}
const pick = (level: Level = Level.High) => level === Level.High ? Level.Text : Level.Negative;
console.log(pick(), pick(Level.Low), [Level.Negative][0], 5 - Level.Negative, 5 -Level.Negative);
function hides(Level: { Low: string }) { return Level.Low; }
console.log(hides({ Low: 'hidden' }));
