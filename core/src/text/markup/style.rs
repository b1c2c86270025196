//! Styles: what the declarations for an element hide.

use alloc::string::String;

use super::extent::Extent;

/// The visibility that a style gives an element and its text; `None` where it is not declared.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct StyledVisibility {
    /// By how many the element and all inside it are seen.
    pub(super) shown: Option<Extent>,
    /// Nobody if the text has no size; an element inside may give it one.
    pub(super) size: Option<Extent>,
    /// Nobody if the text is invisible; an element inside may show it.
    pub(super) visible: Option<Extent>,
    /// The color of the text, which elements inside inherit.
    pub(super) color: Option<Color>,
    /// The color behind the text and behind the elements inside.
    pub(super) background: Option<Color>,
}

/// A color.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Color {
    Transparent,
    /// Red, green and blue, a byte each.
    Opaque([u8; 3]),
    /// One that is not read: a name, a function, a picture.
    Other,
}

impl StyledVisibility {
    /// Reads the declarations of a style, of which the last one of a property counts.
    pub(super) fn parse(style: &str) -> Self {
        let mut visibility = Self::default();
        // Whether each of these properties shows the element, if it is declared: one never undoes another.
        let (mut display, mut is_rendered) = (None, None);
        let (mut is_opaque, mut is_let_through, mut has_extent) = (None, None, None);
        let (mut is_high, mut is_wide, mut clips) = (true, true, None);
        let (mut is_outside, mut is_for_others) = (false, false);
        for declaration in style.split(';') {
            let Some((property, written)) = declaration.split_once(':') else { continue };
            let value = normalized(written);
            let value = value.strip_suffix("!important").unwrap_or(&value);
            match normalized(property).as_str() {
                "display" => display = Some(value != "none"),
                "visibility" => {
                    visibility.visible = Some(seen(!matches!(value, "hidden" | "collapse")));
                }
                "content-visibility" => is_rendered = Some(value != "hidden"),
                "opacity" => is_opaque = Some(!is_zero(value)),
                "filter" => {
                    let opacity = value.strip_prefix("opacity(");
                    let is_filtered = opacity.is_some_and(|it| is_zero(it.trim_end_matches(')')));
                    is_let_through = Some(!is_filtered);
                }
                "transform" => has_extent = Some(value != "scale(0)"),
                "font-size" => visibility.size = size(value).or(visibility.size),
                "font" => {
                    let mut sizes = written.split_ascii_whitespace().filter_map(|part| {
                        let part = normalized(part);
                        let size = part.split('/').next().unwrap_or_default();
                        size.starts_with(|c: char| c.is_ascii_digit()).then(|| self::size(size))?
                    });
                    visibility.size = sizes.next_back().or(visibility.size);
                }
                "color" => visibility.color = Some(Color::parse(value)),
                "background" | "background-color" => {
                    visibility.background = Some(Color::parse(value));
                }
                "background-image" => visibility.background = Some(Color::Other),
                "height" | "max-height" => is_high = !is_zero(value),
                "width" | "max-width" => is_wide = !is_zero(value),
                "overflow" | "overflow-x" | "overflow-y" => {
                    clips = Some(matches!(value, "hidden" | "clip"));
                }
                "left" | "top" | "text-indent" | "margin-left" => {
                    is_outside |= is_far_outside(value);
                }
                "clip" | "clip-path" => {
                    is_outside |= value.starts_with("rect(") || value.starts_with("inset(");
                }
                "mso-hide" => is_for_others = value == "all",
                _ => {}
            }
        }
        let has_room = clips.map(|clips: bool| !clips || is_high && is_wide);
        let shows = [display, is_rendered, is_opaque, is_let_through, has_extent, has_room];
        visibility.shown = match () {
            () if shows.contains(&Some(false)) => Some(Extent::Nobody),
            () if is_outside || is_for_others => Some(Extent::Some),
            () if shows.contains(&Some(true)) => Some(Extent::All),
            () => None,
        };
        visibility
    }

    /// Returns this with what another rule says of the same element, perhaps of some elements only.
    pub(super) fn or_else(self, other: Self, is_certain: bool) -> Self {
        let of_extent = |one: Option<Extent>, other: Option<Extent>| match (one, other) {
            (one, None) => one,
            (None, Some(Extent::Nobody)) if !is_certain => Some(Extent::Some),
            (None, other) => other,
            (Some(one), Some(other)) if one == other && is_certain => Some(one),
            _ => Some(Extent::Some),
        };
        let of_color = |one: Option<Color>, other: Option<Color>| match (one, other) {
            (one, None) => one,
            (None, other) if is_certain => other,
            (one, other) if one == other => one,
            _ => Some(Color::Other),
        };
        Self {
            shown: of_extent(self.shown, other.shown),
            size: of_extent(self.size, other.size),
            visible: of_extent(self.visible, other.visible),
            color: of_color(self.color, other.color),
            background: of_color(self.background, other.background),
        }
    }

    /// Returns this under a style that is nearer to the element. Which of two that hide and show it wins is
    /// not known, since a style sheet may insist.
    pub(super) fn under(self, nearer: Self) -> Self {
        let of_extent = |own: Option<Extent>, nearer: Option<Extent>| match (own, nearer) {
            (Some(own), Some(nearer)) if own != nearer => Some(Extent::Some),
            (own, nearer) => nearer.or(own),
        };
        Self {
            shown: of_extent(self.shown, nearer.shown),
            size: of_extent(self.size, nearer.size),
            visible: of_extent(self.visible, nearer.visible),
            color: nearer.color.or(self.color),
            background: nearer.background.or(self.background),
        }
    }

    /// Returns whether it says nothing.
    pub(super) fn is_silent(&self) -> bool {
        *self == Self::default()
    }
}

impl Color {
    /// Reads a color in lower case, without white space.
    pub(super) fn parse(value: &str) -> Self {
        let hex = |digits: &str| u8::from_str_radix(digits, 16).ok();
        let channels = |digits: &str| -> Option<[u8; 3]> {
            let channel = |nth: usize| match digits.len() {
                3 | 4 => hex(digits.get(nth..=nth)?).map(|digit| digit * 0x11),
                6 | 8 => hex(digits.get(2 * nth..2 * nth + 2)?),
                _ => None,
            };
            Some([channel(0)?, channel(1)?, channel(2)?])
        };
        if let Some(digits) = value.strip_prefix('#') {
            let alpha = match digits.len() {
                4 => digits.get(3..),
                8 => digits.get(6..),
                _ => None,
            };
            return match channels(digits) {
                Some(_) if alpha.is_some_and(is_zero) => Self::Transparent,
                Some(channels) => Self::Opaque(channels),
                None => Self::Other,
            };
        }
        match value {
            "transparent" => return Self::Transparent,
            "white" => return Self::Opaque([0xff; 3]),
            "black" => return Self::Opaque([0; 3]),
            _ => {}
        }
        let function = ["rgb(", "rgba("].iter().find_map(|name| value.strip_prefix(name));
        let is_hue = value.starts_with("hsl");
        let arguments = value.split_once('(').map_or("", |(_, it)| it.trim_end_matches(')'));
        let parts = || arguments.split([',', '/']);
        let alpha = if arguments.contains('/') { parts().nth(1) } else { parts().nth(3) };
        if (function.is_some() || is_hue) && alpha.is_some_and(is_zero) {
            return Self::Transparent;
        }
        let mut channels = parts().map(|part| part.parse().ok());
        match [channels.next(), channels.next(), channels.next()] {
            [Some(Some(red)), Some(Some(green)), Some(Some(blue))] if function.is_some() => {
                Self::Opaque([red, green, blue])
            }
            _ => Self::Other,
        }
    }
}

/// Returns by how many something is seen that is seen by all or by nobody.
const fn seen(is_seen: bool) -> Extent {
    if is_seen { Extent::All } else { Extent::Nobody }
}

/// Returns by how many text of a size is seen; `None` for a relative one, which is that of what is around.
fn size(value: &str) -> Option<Extent> {
    let is_relative = value.ends_with('%') || value.ends_with("em") && !value.ends_with("rem");
    (is_zero(value) || !is_relative).then(|| seen(!is_zero(value) && !is_unreadable(value)))
}

/// Returns whether a size is that of at most one pixel or point.
fn is_unreadable(size: &str) -> bool {
    let number = size.strip_suffix("px").or_else(|| size.strip_suffix("pt"));
    number.is_some_and(|number| {
        number == "1" || matches!(number.split_once('.'), Some(("" | "0", _)))
    })
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
            "filter:opacity(0)",
            "filter: opacity( 0% )",
            "content-visibility:hidden",
            "max-height:0;overflow:hidden",
            "height:0px;overflow:hidden",
            "transform: scale(0)",
            "opacity:0;transform:none",
            "opacity:0;filter:blur(1px)",
            "transform:scale(0);opacity:1",
            "filter:opacity(0);opacity:1",
        ] {
            assert_eq!(StyledVisibility::parse(style).shown, Some(Extent::Nobody), "{style}");
        }
        for style in [
            "",
            "display:block",
            "display:none;display:block",
            "max-height:0",
            "height:10px;overflow:hidden",
            "opacity:0.5",
            "opacity",
            "filter:blur(1px)",
            "margin:0",
        ] {
            assert_ne!(StyledVisibility::parse(style).shown, Some(Extent::Nobody), "{style}");
        }
    }

    #[test]
    fn what_is_inherited_may_be_given_anew() {
        let size = |style: &str| StyledVisibility::parse(style).size;
        let (nobody, all) = (Some(Extent::Nobody), Some(Extent::All));
        for style in [
            "font-size:0px",
            "font-size: 0",
            "font-size:1px",
            "font-size:0.5pt",
            "font-size:.1px",
            "font:0/0 a",
            "font: 0px a",
        ] {
            assert_eq!(size(style), nobody, "{style}");
        }
        for style in
            ["font-size:13px", "font-size:1rem", "font-size:10.5px", "font:bold 13px/1.5 Arial"]
        {
            assert_eq!(size(style), all, "{style}");
        }
        for style in ["font-size:1.5em", "font-size:90%", "font:inherit", "margin:0"] {
            assert_eq!(size(style), None, "{style}");
        }
        let visible = |style: &str| StyledVisibility::parse(style).visible;
        assert_eq!(visible("visibility:hidden"), nobody);
        assert_eq!(visible("visibility:visible"), all);
    }

    #[test]
    fn colors_are_read_in_the_forms_that_mails_have() {
        let white = Color::Opaque([0xff; 3]);
        for (value, color) in [
            ("#fff", white),
            ("#ffffff", white),
            ("#ffffffff", white),
            ("white", white),
            ("rgb(255,255,255)", white),
            ("rgba(255,255,255,1)", white),
            ("#1a2b3c", Color::Opaque([0x1a, 0x2b, 0x3c])),
            ("transparent", Color::Transparent),
            ("rgba(0,0,0,0)", Color::Transparent),
            ("rgb(000/0)", Color::Transparent),
            ("hsla(0,0%,0%,0.0)", Color::Transparent),
            ("#0000", Color::Transparent),
            ("#00000000", Color::Transparent),
            ("#xyz", Color::Other),
            ("red", Color::Other),
            ("url(a.png)", Color::Other),
            ("", Color::Other),
        ] {
            assert_eq!(Color::parse(value), color, "{value}");
        }
    }

    #[test]
    fn what_only_some_see_is_partial() {
        for style in ["mso-hide:all", "position:absolute;left:-9999px", "clip: rect(0 0 0 0)"] {
            assert_eq!(StyledVisibility::parse(style).shown, Some(Extent::Some), "{style}");
        }
    }
}
