//! Packed facts and results in serialized form: their bits.

/// For [`PackedRecipient`](krr_policy::PackedRecipient).
pub(super) mod recipient {
    use krr_policy::PackedRecipient;
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    pub(crate) fn serialize<S: Serializer>(
        facts: &PackedRecipient,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(facts.bits())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<PackedRecipient, D::Error> {
        u32::deserialize(deserializer).map(PackedRecipient::from_bits)
    }
}

/// For [`PackedScreening`](krr_policy::PackedScreening).
pub(super) mod screening {
    use krr_policy::PackedScreening;
    use serde::{Deserialize, Deserializer, Serializer};

    #[allow(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
    pub(crate) fn serialize<S: Serializer>(
        screening: &PackedScreening,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_u16(screening.bits())
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<PackedScreening, D::Error> {
        u16::deserialize(deserializer).map(PackedScreening::from_bits)
    }
}
