//! Inline styles: what they hide.

use alloc::string::String;

/// What an inline style, or an attribute, says about whether the text of an element is seen. What is not
/// said is inherited.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct StyledVisibility {
    /// True if the element and all inside are not shown.
    pub(super) is_removed: bool,
    /// True if only some recipients see it: those with a certain client, or a screen reader.
    pub(super) is_partial: bool,
    /// Whether the text has no size; an element inside may give it one.
    pub(super) has_no_size: Option<bool>,
    /// Whether the text is invisible; an element inside may show it.
    pub(super) is_invisible: Option<bool>,
    /// Whether the text is transparent; an element inside may give it a color.
    pub(super) is_transparent: Option<bool>,
}

impl StyledVisibility {
    /// Reads the declarations of a style, of which the last one of a property counts.
    pub(super) fn parse(style: &str) -> Self {
        let mut visibility = Self::default();
        let (mut is_none, mut is_opaque, mut is_high, mut is_wide) = (false, true, true, true);
        let (mut clips, mut is_outside, mut is_for_others) = (false, false, false);
        for declaration in style.split(';') {
            let Some((property, value)) = declaration.split_once(':') else { continue };
            let value = normalized(value);
            let value = value.strip_suffix("!important").unwrap_or(&value);
            match normalized(property).as_str() {
                "display" => is_none = value == "none",
                "visibility" => {
                    visibility.is_invisible = Some(matches!(value, "hidden" | "collapse"));
                }
                "opacity" => is_opaque = !is_zero(value),
                "font-size" => {
                    // A relative size is that of what is around it.
                    let is_relative =
                        value.ends_with('%') || value.ends_with("em") && !value.ends_with("rem");
                    if is_zero(value) || !is_relative {
                        visibility.has_no_size = Some(is_zero(value));
                    }
                }
                "color" => visibility.is_transparent = Some(is_transparent(value)),
                "height" | "max-height" => is_high = !is_zero(value),
                "width" | "max-width" => is_wide = !is_zero(value),
                "overflow" | "overflow-x" | "overflow-y" => {
                    clips = matches!(value, "hidden" | "clip");
                }
                "left" | "top" | "text-indent" | "margin-left" => {
                    is_outside |= is_far_outside(value);
                }
                "clip" | "clip-path" => {
                    is_outside |= value.starts_with("rect(") || value.starts_with("inset(");
                }
                "transform" => is_opaque &= value != "scale(0)",
                "mso-hide" => is_for_others = value == "all",
                _ => {}
            }
        }
        visibility.is_removed = is_none || !is_opaque || clips && !(is_high && is_wide);
        visibility.is_partial = is_outside || is_for_others;
        visibility
    }
}

/// Returns a name or value in lower case, without white space.
fn normalized(text: &str) -> String {
    text.chars().filter(|c| !c.is_ascii_whitespace()).map(|c| c.to_ascii_lowercase()).collect()
}

/// Returns whether a value is zero, in any unit.
fn is_zero(value: &str) -> bool {
    let number = value.trim_end_matches(|c: char| c.is_ascii_alphabetic() || c == '%');
    !number.is_empty() && number.contains('0') && number.chars().all(|c| matches!(c, '0' | '.'))
}

/// Returns whether a distance is far outside what is shown.
fn is_far_outside(value: &str) -> bool {
    const FEWEST_DIGITS: usize = 3;
    let digits =
        value.strip_prefix('-').map(|it| it.bytes().take_while(u8::is_ascii_digit).count());
    digits.is_some_and(|digits| digits >= FEWEST_DIGITS)
}

fn is_transparent(color: &str) -> bool {
    let alpha =
        color.strip_prefix("rgba(").and_then(|it| it.trim_end_matches(')').rsplit_once(','));
    color == "transparent" || alpha.is_some_and(|(_, alpha)| is_zero(alpha))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn styles_that_hide_are_told_from_others() {
        for style in [
            "display:none",
            "DISPLAY : NONE !important",
            "color:red;display:none;",
            "opacity:0",
            "opacity: 0.0",
            "max-height:0;overflow:hidden",
            "height:0px;overflow:hidden",
            "transform: scale(0)",
        ] {
            assert!(StyledVisibility::parse(style).is_removed, "{style}");
        }
        for style in [
            "",
            "display:block",
            "display:none;display:block",
            "max-height:0",
            "height:10px;overflow:hidden",
            "opacity:0.5",
            "opacity",
            "margin:0",
        ] {
            assert!(!StyledVisibility::parse(style).is_removed, "{style}");
        }
    }

    #[test]
    fn what_is_inherited_may_be_given_anew() {
        let parse = StyledVisibility::parse;
        assert_eq!(parse("font-size:0px").has_no_size, Some(true));
        assert_eq!(parse("font-size: 0").has_no_size, Some(true));
        assert_eq!(parse("font-size:13px").has_no_size, Some(false));
        assert_eq!(parse("font-size:1.5em").has_no_size, None);
        assert_eq!(parse("visibility:hidden").is_invisible, Some(true));
        assert_eq!(parse("visibility:visible").is_invisible, Some(false));
        assert_eq!(parse("color:transparent").is_transparent, Some(true));
        assert_eq!(parse("color:rgba(0,0,0,0)").is_transparent, Some(true));
        assert_eq!(parse("color:#000").is_transparent, Some(false));
    }

    #[test]
    fn what_only_some_see_is_partial() {
        for style in ["mso-hide:all", "position:absolute;left:-9999px", "clip: rect(0 0 0 0)"] {
            let visibility = StyledVisibility::parse(style);
            assert!(visibility.is_partial && !visibility.is_removed, "{style}");
        }
    }
}
