//! Families of programs: which features of the language their modules use, and how often.

/// Chances are in percent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Features {
    /// Most modules of a program.
    pub modules: usize,
    /// That an import points backwards.
    pub cycles: u8,
    /// Modules use the same few names, some of them those of globals.
    pub common_names: bool,
    /// Statements about `this`.
    pub this: bool,
    /// That a module awaits at its top level.
    pub awaits: u8,
    /// That a module throws.
    pub errors: u8,
    /// That a module imports dynamically.
    pub dynamic: u8,
    /// Most entries.
    pub entries: usize,
    /// Statements that assign to imports and namespaces.
    pub assignments: bool,
    /// Unusual syntax around imports and exports.
    pub language: bool,
}

pub struct Family {
    pub name: &'static str,
    pub features: Features,
}

const SYNC: Features = Features {
    modules: 7,
    cycles: 25,
    common_names: false,
    this: false,
    awaits: 0,
    errors: 0,
    dynamic: 0,
    entries: 1,
    assignments: false,
    language: false,
};

pub const FAMILIES: [Family; 11] = [
    Family { name: "sync", features: SYNC },
    Family { name: "names", features: Features { common_names: true, cycles: 10, ..SYNC } },
    Family { name: "this", features: Features { this: true, cycles: 10, ..SYNC } },
    Family { name: "tla", features: Features { awaits: 45, cycles: 0, ..SYNC } },
    Family { name: "tla-cycles", features: Features { awaits: 45, cycles: 35, ..SYNC } },
    Family { name: "errors", features: Features { errors: 25, awaits: 25, dynamic: 50, ..SYNC } },
    Family { name: "dynamic", features: Features { dynamic: 50, awaits: 15, ..SYNC } },
    Family { name: "entries", features: Features { entries: 3, ..SYNC } },
    Family { name: "assignments", features: Features { assignments: true, ..SYNC } },
    Family { name: "language", features: Features { language: true, cycles: 10, ..SYNC } },
    Family {
        name: "everything",
        features: Features {
            modules: 8,
            cycles: 15,
            common_names: true,
            this: true,
            awaits: 15,
            errors: 8,
            dynamic: 20,
            entries: 1,
            assignments: true,
            language: true,
        },
    },
];

pub fn find(name: &str) -> Option<&'static Family> {
    FAMILIES.iter().find(|family| family.name == name)
}

impl Features {
    /// Whether `import()` occurs: the order of jobs beside it is then up to the host.
    pub fn is_dynamic(&self) -> bool {
        self.dynamic > 0
    }
}
