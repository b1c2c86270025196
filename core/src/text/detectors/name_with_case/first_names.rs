//! The commonest first names.

/// The names in lower case, sorted, without those that are words as well.
#[rustfmt::skip]
const FIRST_NAMES: &[&str] = &[
    "abdi", "abdullah", "agnes", "agnieszka", "ahmed", "aina", "aisha", "aksel", "alexander", "ali",
    "alma", "amalie", "amina", "anders", "andrea", "andreas", "andrzej", "ane", "anette", "anita",
    "anna", "anne", "anniken", "arild", "arne", "asbjørn", "asta", "astri", "astrid", "audun",
    "aurora", "benedicte", "bente", "berit", "bernt", "birger", "birgit", "birgitte", "bjørg",
    "bjørn", "bodil", "bård", "camilla", "catherine", "cathrine", "cecilie", "charlotte",
    "christian", "christina", "christoffer", "dag", "dagny", "daniel", "david", "didrik", "dmitri",
    "edel", "egil", "eilert", "einar", "eirik", "eirin", "eivind", "elena", "elias", "elin",
    "eline", "elisabeth", "elise", "ella", "ellen", "elsa", "else", "emil", "emilie", "emily",
    "emma", "erik", "erlend", "eskil", "espen", "ester", "eva", "evelyn", "fatima", "filip", "finn",
    "fredrik", "frida", "fridtjof", "frode", "gaute", "geir", "gerd", "gina", "gjermund", "grete",
    "gudrun", "gunhild", "gunn", "gunnar", "gunvor", "guro", "halvard", "halvor", "hanne", "hans",
    "harald", "hassan", "hedda", "hege", "heidi", "helene", "helga", "helge", "helmer", "henriette",
    "henrik", "herdis", "herman", "hilde", "hodan", "håkon", "håvard", "ibrahim", "ida", "idar",
    "igor", "ingeborg", "inger", "ingrid", "ingvar", "ingvild", "irene", "isak", "iselin", "ivar",
    "iver", "jakob", "jakub", "james", "jan", "jenny", "joakim", "johan", "johannes", "john", "jon",
    "jonas", "jorid", "jorunn", "josefine", "jostein", "julie", "jørgen", "jørn", "kai", "kaja",
    "karen", "kari", "karim", "karin", "karl", "karoline", "katarzyna", "katrine", "kenneth",
    "kent", "ketil", "khadija", "khalid", "kim", "kirsten", "kjell", "kjetil", "knut", "kristian",
    "kristin", "kristine", "kristoffer", "krzysztof", "kurt", "kåre", "laila", "lars", "leif",
    "leila", "lena", "lene", "levi", "lillian", "linda", "line", "linn", "lisbeth", "lise", "liv",
    "live", "lucas", "ludvig", "magnus", "maja", "malin", "marek", "maren", "margit", "margrete",
    "mari", "maria", "mariann", "marianne", "marit", "marius", "marte", "martin", "martine", "mary",
    "maryam", "mathias", "mathilde", "mats", "merete", "mette", "mia", "michael", "mille",
    "mohamed", "mohammed", "mona", "monica", "morten", "mustafa", "natalia", "nathalie", "nikolai",
    "nils", "nina", "noah", "nora", "oda", "odd", "oddny", "oddvar", "ola", "olav", "ole", "olga",
    "oliver", "omar", "oscar", "oskar", "ove", "patrick", "peder", "per", "pernille", "peter",
    "petter", "piotr", "pål", "ragna", "ragnhild", "rakel", "randi", "rebecca", "reidar", "reidun",
    "rikke", "rita", "roar", "robert", "robin", "roger", "ronny", "rune", "ruth", "samira",
    "sander", "sandra", "sara", "selma", "sergei", "signe", "sigrid", "sigurd", "silje", "simen",
    "sindre", "siri", "sissel", "siv", "sofie", "solveig", "sondre", "steffen", "steinar", "stian",
    "stine", "sunniva", "svanhild", "svein", "sverre", "synne", "synnøve", "terje", "thea",
    "theodor", "therese", "thomas", "tobias", "tomasz", "tommy", "tone", "tonje", "tor", "torbjørn",
    "tore", "torgeir", "torill", "torstein", "torunn", "tove", "trine", "trond", "trygve", "turid",
    "tuva", "ulla", "ulrik", "unni", "vegard", "vibeke", "victoria", "vigdis", "viggo", "viktor",
    "vilde", "wenche", "william", "ylva", "yngve", "yngvild", "yusuf", "zahra", "åse", "åshild",
    "øystein", "øyvind",
];

/// Returns whether a word in lower case is a first name; of a double name the first one counts.
pub(super) fn is_first_name(word: &str) -> bool {
    let name = word.split_once('-').map_or(word, |(first, _)| first);
    FIRST_NAMES.binary_search(&name).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_distinct() {
        assert!(FIRST_NAMES.is_sorted_by(|one, next| one < next));
    }

    #[test]
    fn only_names_are_names() {
        for name in ["kari", "ole-martin", "øyvind", "zahra", "abdi"] {
            assert!(is_first_name(name), "{name}");
        }
        for word in ["", "-", "kar", "vannet", "martin2", "nordvik-kari"] {
            assert!(!is_first_name(word), "{word}");
        }
    }
}
