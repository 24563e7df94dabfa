//! The rules for CommonJS: a preset, the defaults, and what overrides them.

use bundle_graph::{CommonJsRules, Interop, MissingName, PerInterop, StarNames};

use crate::options::{
    BuildOptions, CommonJsInterop, CommonJsMissing, CommonJsNames, CommonJsPreset, CommonJsStar,
    CommonJsValues, Platform, RequireEsmCycle,
};

/// What a preset chooses. Without one, files that Node would run as ES modules import by Node's
/// rules with the names of the proposal, and other files as bundlers have it.
struct Preset {
    interop: CommonJsInterop,
    names: CommonJsNames,
    values: CommonJsValues,
    missing: PerInterop<MissingName>,
}

fn preset(preset: Option<CommonJsPreset>) -> Preset {
    let both = |missing| PerInterop { node: missing, babel: missing };
    match preset {
        None => Preset {
            interop: CommonJsInterop::Auto,
            names: CommonJsNames::Dynamic,
            values: CommonJsValues::Auto,
            missing: PerInterop { node: MissingName::Importer, babel: MissingName::Undefined },
        },
        Some(CommonJsPreset::Node) => Preset {
            interop: CommonJsInterop::Node,
            names: CommonJsNames::Lexer,
            values: CommonJsValues::Snapshot,
            missing: both(MissingName::Link),
        },
        Some(CommonJsPreset::Proposal) => Preset {
            interop: CommonJsInterop::Node,
            names: CommonJsNames::Dynamic,
            values: CommonJsValues::Snapshot,
            missing: both(MissingName::Poison),
        },
        Some(CommonJsPreset::Bundler) => Preset {
            interop: CommonJsInterop::Auto,
            names: CommonJsNames::Dynamic,
            values: CommonJsValues::Live,
            missing: both(MissingName::Undefined),
        },
    }
}

pub(super) fn rules(options: &BuildOptions) -> CommonJsRules {
    let preset = preset(options.cjs);
    let values = options.cjs_values.unwrap_or(preset.values);
    let on_node = options.platform == Platform::Node;
    CommonJsRules {
        interop: match options.cjs_interop.unwrap_or(preset.interop) {
            CommonJsInterop::Auto => PerInterop { node: Interop::Node, babel: Interop::Babel },
            CommonJsInterop::Node => PerInterop { node: Interop::Node, babel: Interop::Node },
            CommonJsInterop::Babel => PerInterop { node: Interop::Babel, babel: Interop::Babel },
        },
        late_names: options.cjs_names.unwrap_or(preset.names) == CommonJsNames::Dynamic,
        snapshot: PerInterop {
            node: values != CommonJsValues::Live,
            babel: values == CommonJsValues::Snapshot,
        },
        missing: match options.cjs_missing {
            None => preset.missing,
            Some(chosen) => {
                let missing = missing_name(chosen);
                PerInterop { node: missing, babel: missing }
            }
        },
        stars: match options.cjs_star {
            None | Some(CommonJsStar::Finalise) => StarNames::Finalise,
            Some(CommonJsStar::Error) => StarNames::Error,
            Some(CommonJsStar::Lexer) => StarNames::Lexer,
        },
        json_names: PerInterop {
            node: options.json_names.unwrap_or(false),
            babel: options.json_names.unwrap_or(true),
        },
        module_exports_name: options.cjs_module_exports_name.unwrap_or(true),
        cycle_throws: match options.require_esm_cycle {
            None => on_node,
            Some(chosen) => chosen == RequireEsmCycle::Throw,
        },
    }
}

fn missing_name(chosen: CommonJsMissing) -> MissingName {
    match chosen {
        CommonJsMissing::Importer => MissingName::Importer,
        CommonJsMissing::Poison => MissingName::Poison,
        CommonJsMissing::Link => MissingName::Link,
        CommonJsMissing::Undefined => MissingName::Undefined,
    }
}
