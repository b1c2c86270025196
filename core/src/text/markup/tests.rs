//! What is perceived of sources.

use alloc::string::{String, ToString as _};
use alloc::vec::Vec;

use super::*;
use crate::text::template::constructs;

/// Returns the views of a source, with `¶` for a block, `↵` for a line break and `·` for a space.
fn views(source: &str) -> Vec<String> {
    let perceived = perceive(source, &constructs(source));
    let shown = perceived.views.iter().map(|view| {
        let role = match &view.role {
            Role::Read => String::new(),
            Role::PictureText => "picture ".to_string(),
            Role::Aside => "aside ".to_string(),
            Role::PictureAddress => "picture at ".to_string(),
            Role::LinkTarget { shown } => format!("[{}] leads to ", slice(source, shown.clone())),
        };
        let pieces = view.pieces.iter().map(|piece| match piece.kind {
            PieceKind::BlockBreak => "¶",
            PieceKind::LineBreak => "↵",
            PieceKind::Space => "·",
            _ => slice(source, piece.range.clone()),
        });
        role + &pieces.collect::<String>()
    });
    shown.filter(|view| !view.is_empty()).collect()
}

#[test]
fn text_is_read_without_mark_up() {
    for (source, expected) in [
        ("Hei", "Hei"),
        ("5 < 6 > 4 <3", "5 < 6 > 4 <3"),
        ("<p>Hei</p>", "¶Hei¶"),
        ("ra<b>ba</b>tt", "rabatt"),
        ("en<br>to<br/>tre", "en↵to↵tre"),
        ("<td>en</td><td>to", "¶en¶¶to"),
        ("<title>Tittel</title>Hei", "¶Tittel¶Hei"),
        ("<style>a{b:c}</style>Hei<script>alert('<p>')</script>", "Hei"),
        ("Hei <!-- sann --> du", "Hei  du"),
        ("Hei\n<!-- alene på linjen -->\ndu", "Hei\ndu"),
        ("Hei\n{% if a %}\ndu\n{% endif %}\n!", "Hei\ndu\n!"),
        ("<#if (a > 3)>Hei</#if>", "Hei"),
        ("<a href=#x>Hei</a>", "Hei"),
        ("<https://x.no> og <post@x.no>", "<https://x.no> og <post@x.no>"),
        ("<mj-text>Hei</mj-text><mj-spacer/>", "¶Hei¶¶"),
        ("en <span hidden>to</span> tre", "en  tre"),
        ("en<div hidden>to<p>tre</div>fire", "enfire"),
        ("<div hidden>a<div>b</div>c</div>d", "d"),
        ("<p hidden>a<p>b", "¶b"),
        ("<div><span hidden>a</div>b", "¶¶b"),
        ("<ul><li hidden>a<li>b</ul>", "¶¶b¶"),
        ("<table><tr hidden><td>a<tr><td>b</table>", "¶¶¶b¶"),
        ("<b style='display:none'>a</b>b", "b"),
        ("<b style=\"font-size:0\">a<i style='font-size:12px'>b</i></b>", "b"),
        ("<b style=visibility:hidden>a<i style=visibility:visible>b</i></b>", "b"),
        ("<b STYLE='display&#58;none'>a</b>b", "b"),
        ("<template>a</template><datalist><option>b</datalist>c", "c"),
        // What a browser drops, most senders mean as text.
        ("Hei <a du", "Hei <a du"),
        ("<dl><dt hidden>a<dd>b</dl>", "¶¶b¶"),
        ("{% comment %}<p>a</p>{% endcomment %}b", "b"),
        ("<!--/*--><p>a</p><!--*/-->b", "b"),
        ("<textarea>&amp; <b></textarea>", "¶&amp; <b>¶"),
        ("<!--[if !mso]><!-->Hei<!--<![endif]-->", "Hei"),
        ("<![if !mso]>Hei<![endif]>", "Hei"),
    ] {
        assert_eq!(views(source), [expected], "{source}");
    }
}

#[test]
fn texts_beside_and_addresses_have_views_of_their_own() {
    for (source, expected) in [
        ("<img alt='En logo' src=\"x.png\">", &["·", "picture En logo", "picture at x.png"][..]),
        (
            "<a href = ' //x.no/a ' title=Her>Les</a>",
            &["Les", "[Les] leads to //x.no/a", "aside Her"],
        ),
        ("<a href=\"ht\ntps://x.no\">L", &["L", "[L] leads to https://x.no"]),
        ("<a href='mailto:a@x.no?subject=b'>a</a>", &["a", "[a] leads to a@x.no"]),
        ("<a href=tel:82012345>ring</a>", &["ring", "aside 82012345"]),
        ("<a href={{lenke}}>L</a>", &["L", "[L] leads to {{lenke}}"]),
        ("<a th:href=\"@{/x}\">L</a>", &["L", "[L] leads to @{/x}"]),
        (
            "<td background=x.png style='background:url(y.png)'>",
            &["¶", "picture at x.png", "picture at y.png"],
        ),
        (
            "<form action=//x.no><button formaction=y aria-label=Send>",
            &[
                "¶·",
                "[<button formaction=y aria-label=Send>] leads to //x.no",
                "[] leads to y",
                "aside Send",
            ],
        ),
        ("a<noscript>b</noscript>c", &["ac", "aside b"]),
        // A comment that does not end hides the rest wherever mark-up is read.
        ("a <!-- b <p>c</p>", &["a ", "aside <!-- b <p>c</p>"]),
        ("a <b th:text='${x}'>b</b> c", &["a  c", "aside b"]),
        ("a <b data-th-utext='${x}'>b</b> c", &["a  c", "aside b"]),
        (
            "<style>.x{font-size:0!important;visibility:hidden!important}</style>\
             <i class=x style='font-size:9pt;visibility:visible'>a</i>b",
            &["b", "aside a"],
        ),
        ("a<!--[if mso]><p>b <img alt=c></p><![endif]-->", &["a", "aside ¶b ·¶", "aside c"]),
        ("<span style='mso-hide:all'>a</span>b", &["b", "aside a"]),
        ("<mj-preview>a</mj-preview>", &["¶¶", "aside a"]),
        ("<img alt=a hidden><a hidden href=b title=c>d</a>e", &["e"]),
    ] {
        assert_eq!(views(source), expected, "{source}");
    }
}

#[test]
fn the_place_for_another_block_is_found() {
    let end = |source: &str| perceive(source, &constructs(source)).end;
    for (source, expected) in [
        ("Hei", EndOfText::Plain),
        ("Hei <b>du</b> <!-- x -->", EndOfText::Plain),
        ("<p>Hei</p>", EndOfText::Element(10)),
        ("<body>Hei</body></html>", EndOfText::Element(9)),
        ("<html>Hei</html>", EndOfText::Element(9)),
        ("<p>Hei", EndOfText::Element(6)),
        ("<div>Hei", EndOfText::Unknown),
        ("<mjml><mj-body><mj-text>Hei</mj-text></mj-body></mjml>", EndOfText::Unknown),
        ("<p>Hei</p><a b", EndOfText::Unknown),
    ] {
        assert_eq!(end(source), expected, "{source}");
    }
}
