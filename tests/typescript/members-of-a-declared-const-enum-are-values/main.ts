// A declared const enum has no object: its members are values where they are used.
declare const enum Level { Low = 1, High = Low << 4, Negative = -3, Name = 'name' }
console.log(Level.Low.toString(), Level.Negative + 1, Level.Name + Level['High'], `${Level.Name.length}`);
function hides(Level: { Low: string }) { return Level.Low; }
console.log(hides({ Low: 'hidden' }), { Low: Level.Low }, [Level.High][0], Level.Low ? Level.Name : 0);
