// A member of a declared const enum stays where its value is not known, without the types in it.
// https://www.typescriptlang.org/docs/handbook/enums.html#const-enums
declare const enum Level { Low = 'low', High = 'high' }
(globalThis as any).Level = { Low: 'found', High: (key: string) => key.length };
const pick = (key: string) => key as keyof typeof Level;
// @ts-expect-error
console.log(Level[pick('Low')!], Level[((): 'Low' => 'Low')()]);
console.log(Level.Low, Level['High'].length);
