//! Example dispatches to start from.

use krr_policy::Dispatch;

/// Each example with the key of its name and the dispatch as JSON.
const EXAMPLES: &[(&str, &str)] = &[
    ("example.boil_water", include_str!("../examples/boil-water.json")),
    ("example.campaign", include_str!("../examples/campaign.json")),
    ("example.directorate", include_str!("../examples/directorate.json")),
    ("example.decision", include_str!("../examples/decision.json")),
    ("example.road", include_str!("../examples/road.json")),
];

/// Returns the keys of the examples' names.
pub(crate) fn keys() -> impl Iterator<Item = &'static str> {
    EXAMPLES.iter().map(|(key, _)| *key)
}

/// Returns the dispatch of an example, or an empty one for any other key.
pub(crate) fn dispatch(key: &str) -> Dispatch {
    let json = EXAMPLES.iter().find(|(name, _)| *name == key).map_or("{}", |(_, json)| *json);
    serde_json::from_str(json).unwrap_or_default()
}
