//! What outputs may be written in: an edition of ECMAScript, engines, or a query of browserslist.

use std::path::Path;
use std::str::FromStr;
use std::sync::Arc;

use preset_env_base::query::{Query, targets_to_versions};
use swc_ecma_ast::EsVersion;
use swc_ecma_preset_env::{
    Caniuse, Config, EnvConfig, Feature, FeatureConfig, FeatureOrModule, Targets, Version, Versions,
};

use super::syntax::{LOWERED, Syntax};

/// The syntax that all of the engines that an output is for can read.
#[derive(Clone, Debug)]
pub struct Target {
    /// As it was asked for.
    pub text: String,
    edition: EsVersion,
    engines: Option<Engines>,
}

#[derive(Clone, Debug)]
struct Engines {
    versions: Versions,
    /// What is written otherwise although all of them have it.
    included: Vec<Feature>,
    features: Arc<FeatureConfig>,
}

/// Engines by the names that people write, with those of the tables.
const ENGINES: [(&str, &str); 13] = [
    ("android", "android"),
    ("chrome", "chrome"),
    ("deno", "deno"),
    ("edge", "edge"),
    ("electron", "electron"),
    ("firefox", "firefox"),
    ("hermes", "hermes"),
    ("ie", "ie"),
    ("ios", "ios"),
    ("node", "node"),
    ("opera", "opera"),
    ("safari", "safari"),
    ("samsung", "samsung"),
];

const BROWSERSLIST: &str = "browserslist";

/// The first versions that read what the tables of the transforms do not list.
/// <https://caniuse.com/mdn-javascript_operators_await_top_level>
const TOP_LEVEL_AWAIT: &[(&str, u32, u32)] = &[
    ("chrome", 89, 0),
    ("deno", 1, 0),
    ("edge", 89, 0),
    ("electron", 12, 0),
    ("firefox", 89, 0),
    ("ios", 15, 0),
    ("node", 14, 8),
    ("opera", 75, 0),
    ("safari", 15, 0),
    ("samsung", 15, 0),
];
/// <https://caniuse.com/bigint>
const BIGINT: &[(&str, u32, u32)] = &[
    ("chrome", 67, 0),
    ("deno", 1, 0),
    ("edge", 79, 0),
    ("electron", 4, 0),
    ("firefox", 68, 0),
    ("hermes", 0, 12),
    ("ios", 14, 0),
    ("node", 10, 4),
    ("opera", 54, 0),
    ("safari", 14, 0),
    ("samsung", 9, 2),
];
/// <https://caniuse.com/mdn-javascript_statements_using>
const USING: &[(&str, u32, u32)] = &[
    ("chrome", 134, 0),
    ("deno", 2, 3),
    ("edge", 134, 0),
    ("electron", 35, 0),
    ("firefox", 141, 0),
    ("node", 24, 0),
    ("opera", 119, 0),
];

impl Target {
    /// Reads `es2020`, `chrome90,node18`, both, `browserslist` (the configuration of the folder
    /// `cwd`) or `browserslist:` and a query. An error says what is wrong.
    pub fn parse(text: &str, cwd: &Path) -> Result<Self, String> {
        let mut edition = EsVersion::EsNext;
        let mut versions = Versions::default();
        if let Some(query) = text.trim().strip_prefix(BROWSERSLIST) {
            versions = browserslist(query, cwd)?;
        } else {
            for part in text.split(',').map(str::trim) {
                match parse_edition(&part.to_ascii_lowercase())? {
                    Some(one) => edition = edition.min(one),
                    None => add_engine(&part.to_ascii_lowercase(), &mut versions)?,
                }
            }
        }
        let engines = (!versions.is_any_target()).then(|| {
            let features = EnvConfig::from(config(versions, edition, &[])).get_feature_config();
            // The transform of fields writes private methods, too.
            let lacks_methods = !features.caniuse(Feature::PrivateMethods);
            let included = lacks_methods.then_some(Feature::ClassProperties);
            Engines { versions, included: included.into_iter().collect(), features }
        });
        let text = text.trim().to_string();
        let reads_basics = engines.is_none() || {
            let config = Config { targets: Some(Targets::Versions(versions)), ..Config::default() };
            let features = EnvConfig::from(config).get_feature_config();
            features.caniuse(Feature::ArrowFunctions) && features.caniuse(Feature::Classes)
        };
        match reads_basics {
            true => Ok(Self { text, edition, engines }),
            false => Err(format!("`{text}` does not read ES2015, which all outputs are")),
        }
    }

    /// What of a syntax has to be written otherwise.
    pub fn lacks(&self, syntax: Syntax) -> Syntax {
        let mut lacking = Syntax::default();
        for (bit, feature) in LOWERED {
            if syntax.has(bit) && !self.can_use(feature) {
                lacking.add(bit);
            }
        }
        let others = [
            (Syntax::USING, EsVersion::EsNext, USING),
            (Syntax::BIGINT, EsVersion::Es2020, BIGINT),
        ];
        for (bit, edition, engines) in others {
            if syntax.has(bit) && !self.reads(edition, engines) {
                lacking.add(bit);
            }
        }
        if syntax.has(Syntax::NUMERIC_SEPARATOR) && self.year() < 2021 {
            lacking.add(Syntax::NUMERIC_SEPARATOR);
        }
        lacking
    }

    /// Whether modules may wait at their top.
    pub fn has_top_level_await(&self) -> bool {
        self.reads(EsVersion::Es2022, TOP_LEVEL_AWAIT)
    }

    /// Whether there are async functions.
    pub fn has_async_functions(&self) -> bool {
        self.can_use(Feature::AsyncToGenerator)
    }

    /// Whether they can yield.
    pub fn has_async_generators(&self) -> bool {
        self.can_use(Feature::AsyncGeneratorFunctions)
    }

    /// Whether there are `??` and `?.`.
    pub fn has_nullish(&self) -> bool {
        self.can_use(Feature::NullishCoalescing) && self.can_use(Feature::OptionalChaining)
    }

    /// The year of the newest edition of which all is read, at least 2015.
    pub fn year(&self) -> u32 {
        const OF_EDITIONS: [(u32, &[Feature]); 8] = [
            (2022, &[Feature::ClassProperties, Feature::ClassStaticBlock]),
            (2022, &[Feature::PrivatePropertyInObject]),
            (2021, &[Feature::LogicalAssignmentOperators]),
            (2020, &[Feature::NullishCoalescing, Feature::OptionalChaining]),
            (2019, &[Feature::OptionalCatchBinding]),
            (2018, &[Feature::ObjectRestSpread, Feature::AsyncGeneratorFunctions]),
            (2017, &[Feature::AsyncToGenerator]),
            (2016, &[Feature::ExponentiationOperator]),
        ];
        let lacks = |features: &[Feature]| features.iter().any(|it| !self.can_use(*it));
        let lacking = OF_EDITIONS.iter().filter(|(_, features)| lacks(features));
        lacking.map(|(year, _)| year - 1).min().unwrap_or(match self.edition {
            EsVersion::Es2022 => 2022,
            EsVersion::Es2023 => 2023,
            _ => 2024,
        })
    }

    pub(super) fn edition(&self) -> EsVersion {
        self.edition
    }

    /// For the transforms, if engines decide.
    pub(super) fn env(&self) -> Option<EnvConfig> {
        let engines = self.engines.as_ref()?;
        Some(EnvConfig::from(config(engines.versions, self.edition, &engines.included)))
    }

    fn can_use(&self, feature: Feature) -> bool {
        let engines = self.engines.as_ref();
        self.edition.caniuse(feature) && engines.is_none_or(|it| it.features.caniuse(feature))
    }

    fn reads(&self, edition: EsVersion, engines: &[(&str, u32, u32)]) -> bool {
        let first = |engine: &str| {
            let first = engines.iter().find(|(name, ..)| *name == engine);
            first.map(|&(_, major, minor)| Version { major, minor, patch: 0 })
        };
        let in_engines = self.engines.as_ref().is_none_or(|it| {
            let asked =
                it.versions.iter().filter_map(|(name, version)| Some((name, version.as_ref()?)));
            asked
                .into_iter()
                .all(|(name, version)| first(name).is_some_and(|first| *version >= first))
        });
        self.edition >= edition && in_engines
    }
}

/// What the transforms are asked for. They leave ES2015 as it is: outputs are written in it.
fn config(versions: Versions, edition: EsVersion, included: &[Feature]) -> Config {
    let lacking = LOWERED.iter().map(|(_, feature)| *feature).filter(|it| !edition.caniuse(*it));
    const KEPT: [Feature; 19] = [
        Feature::TemplateLiterals,
        Feature::FunctionName,
        Feature::ArrowFunctions,
        Feature::BlockScopedFunctions,
        Feature::Classes,
        Feature::ObjectSuper,
        Feature::ShorthandProperties,
        Feature::DuplicateKeys,
        Feature::ComputedProperties,
        Feature::ForOf,
        Feature::StickyRegex,
        Feature::UnicodeRegex,
        Feature::Spread,
        Feature::Parameters,
        Feature::Destructuring,
        Feature::BlockScoping,
        Feature::TypeOfSymbol,
        Feature::NewTarget,
        Feature::Regenerator,
    ];
    Config {
        targets: Some(Targets::Versions(versions)),
        include: lacking.chain(included.iter().copied()).map(FeatureOrModule::Feature).collect(),
        exclude: KEPT.into_iter().map(FeatureOrModule::Feature).collect(),
        ..Config::default()
    }
}

fn parse_edition(text: &str) -> Result<Option<EsVersion>, String> {
    Ok(Some(match text {
        "esnext" => EsVersion::EsNext,
        "es6" | "es2015" => EsVersion::Es2015,
        "es2016" => EsVersion::Es2016,
        "es2017" => EsVersion::Es2017,
        "es2018" => EsVersion::Es2018,
        "es2019" => EsVersion::Es2019,
        "es2020" => EsVersion::Es2020,
        "es2021" => EsVersion::Es2021,
        "es2022" => EsVersion::Es2022,
        "es2023" => EsVersion::Es2023,
        "es2024" | "es2025" | "es2026" => EsVersion::Es2024,
        "es3" | "es5" => {
            return Err(format!("`{text}` is older than ES2015, which all outputs are"));
        }
        _ if text.starts_with("es") => {
            return Err(format!(
                "there is no edition `{text}`: write `es2015` to `es2026`, or `esnext`"
            ));
        }
        _ => return Ok(None),
    }))
}

fn add_engine(text: &str, versions: &mut Versions) -> Result<(), String> {
    let digits = text.find(|c: char| c.is_ascii_digit()).unwrap_or(text.len());
    let (name, version) = text.split_at(digits);
    let Some((_, key)) = ENGINES.iter().find(|(known, _)| *known == name) else {
        let names = ENGINES.map(|(name, _)| name);
        let nearest = crate::diagnostic::nearest(name, names.into_iter());
        let meant = nearest.map_or_else(
            || {
                format!(
                    "known are {}, `es2015` to `es2026`, `esnext` and `browserslist`",
                    names.join(", ")
                )
            },
            |nearest| format!("did you mean `{nearest}{version}`?"),
        );
        return Err(format!("there is no engine `{name}`: {meant}"));
    };
    let is_version = !version.is_empty()
        && version.split('.').count() <= 3
        && version.split('.').all(|part| part.parse::<u16>().is_ok());
    let parsed = is_version.then(|| Version::from_str(version).ok()).flatten();
    let parsed =
        parsed.ok_or_else(|| format!("`{text}` has no version, as `{name}18` or `{name}18.1`"))?;
    let oldest = match versions.iter().find(|(known, _)| known == key).and_then(|(_, it)| *it) {
        Some(known) => known.min(parsed),
        None => parsed,
    };
    versions.insert(key, Some(oldest));
    Ok(())
}

fn browserslist(query: &str, cwd: &Path) -> Result<Versions, String> {
    let targets = match query.strip_prefix(':') {
        Some(query) => Some(Targets::Query(Query::Single(query.trim().to_string()))),
        None if query.is_empty() => None,
        None => return Err(format!("write `{BROWSERSLIST}`, or `{BROWSERSLIST}:` and a query")),
    };
    let found = targets_to_versions(targets, Some(cwd.to_path_buf()));
    let found = found
        .map_err(|error| format!("browserslist does not understand it: {}", error.root_cause()))?;
    if found.unknown_version {
        return Err("no browser that browserslist knows is meant".to_string());
    }
    Ok(*found.versions)
}
