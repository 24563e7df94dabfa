// Imports that no value needs are not there at run time; the modules of none but those do not run.
import type { T } from './types-only.ts';
import type Default from './types-only.ts';
import type * as Everything from './types-only.ts';
import { type T as Renamed, type Interface } from './types-inline.ts';
import { Unused, alsoUnused } from './unused.ts';
import { used, type Kind, unused as notUsed } from './used.ts';
import * as namespace from './used.ts';
import DefaultValue, { onlyAsType } from './default.ts';
import './effect.ts';
import {} from './empty.ts';
import { exported, ExportedType, type Third } from './exported.ts';
import { inTypeof, inExtends, inDecorated } from './positions.ts';
import type from './named-type.ts';
import { type as renamed, type as as } from './words.ts';
import Binding, * as All from './both.ts';
export { exported, type Third };
export type { ExportedType };
export type { T as Also } from './types-only.ts';
export { type Interface } from './types-inline.ts';
export { value, type ReExported, Ambiguous } from './re-exported.ts';
export * from './star.ts';
export type * from './types-only.ts';
export * as starred from './re-exported.ts';
let x: T & Default & Renamed & Interface & Unused & onlyAsType & ExportedType & typeof Everything & typeof inTypeof;
class C extends inExtends<typeof alsoUnused> implements ExportedType {}
console.log(used, namespace.used, DefaultValue, type, renamed, as, All.x, new C());
export type { C as Class };
type Local = number;
const Local = 5;
export { Local };
interface OnlyType {}
export { OnlyType };
export default OnlyType;
