//! Objects of which only members are read are not in the outputs.

use super::{built, files, options};
use crate::suite::Test;

pub fn tests() -> Vec<Test> {
    vec![Test::new("outputs/members-of-imports-stand-for-what-they-are", only_members)]
}

/// Programs, and whether all of the object is there.
const CASES: [(&str, bool); 8] = [
    ("import { ns } from './barrel.ts'; console.log(ns.kept());", false),
    ("import { ns as other } from './barrel.ts'; console.log(new other['Kept']().name);", false),
    ("import { ns } from './barrel.ts'; console.log(ns.kept(), ns);", true),
    ("import { ns } from './barrel.ts'; console.log(Object.keys(ns));", true),
    ("import { ns } from './barrel.ts'; export { ns };", true),
    ("import { Enum } from './barrel.ts'; console.log(Enum.Kept, Enum['Text']);", false),
    ("import { Enum as E } from './enum.ts'; export const is = (a: E) => a === E.Kept;", false),
    ("import { Enum } from './barrel.ts'; console.log(Enum.Kept, (Enum as any).length);", true),
];

const FILES: [(&str, &str); 3] = [
    ("barrel.ts", "export * as ns from './ns.ts';\nexport * from './enum.ts';"),
    (
        "ns.ts",
        "export function kept() { return 'kept'; }\nexport class Kept { name = kept(); }\n\
         export function other() { return 'other-value'; }",
    ),
    ("enum.ts", "export const enum Enum { Kept = 1, Text = 'kept', Other = 'other-value' }"),
];

fn only_members() -> Result<(), String> {
    for (text, is_whole) in CASES {
        let files = [files(&[("main.ts", text)]), files(&FILES)].concat();
        let entries = ["main.ts".to_owned()];
        let output =
            built(&files, &options(&entries)).ok_or_else(|| format!("not built:\n{text}"))?;
        let has = |value: &str| {
            let mut files = output.files.iter();
            files.any(|file| String::from_utf8_lossy(&file.contents).contains(value))
        };
        if has("other-value") != is_whole {
            return Err(format!("all of the object is there: {}\n{text}", !is_whole));
        }
    }
    Ok(())
}
