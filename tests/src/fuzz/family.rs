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
    /// That a module is CommonJS; programs are of another sort when it is not 0.
    pub commonjs: u8,
    /// That an ES module passes on all exports of another.
    pub stars: u8,
    /// Names that appear late, that only the lexer sees, or that it does not see.
    pub unsure: u8,
    /// Code that only sloppy mode can run.
    pub sloppy: bool,
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
    commonjs: 0,
    stars: 0,
    unsure: 0,
    sloppy: false,
};

const MIXED: Features = Features {
    modules: 6,
    cycles: 5,
    errors: 3,
    dynamic: 15,
    awaits: 2,
    commonjs: 60,
    stars: 12,
    unsure: 8,
    ..SYNC
};

pub const FAMILIES: [Family; 17] = [
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
            ..SYNC
        },
    },
    Family { name: "cjs-mix", features: Features { entries: 3, ..MIXED } },
    Family { name: "cjs-sloppy", features: Features { sloppy: true, commonjs: 85, ..MIXED } },
    Family { name: "cjs-stars", features: Features { stars: 55, cycles: 12, unsure: 15, ..MIXED } },
    Family { name: "cjs-cycles", features: Features { cycles: 40, awaits: 8, ..MIXED } },
    Family { name: "cjs-errors", features: Features { errors: 30, dynamic: 35, ..MIXED } },
    Family { name: "cjs-late", features: Features { unsure: 45, dynamic: 25, ..MIXED } },
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
