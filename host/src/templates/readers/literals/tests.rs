//! Tests of literals: names, joined texts, and every style.

use std::time::Duration;

use super::super::reader::Reader;
use super::super::testing::{fragments, read, replace_words, texts};
use super::{CSHARP, JAVA, KOTLIN, PYTHON, TYPESCRIPT};

/// A reader, a program, and the keys and texts that are in it.
type Case<'a> = (&'a dyn Reader, &'a str, &'a [(&'a str, &'a str)]);

fn check(cases: &[Case<'_>]) {
    for (reader, program, expected) in cases {
        let found = texts(*reader, program);
        let found: Vec<_> = found.iter().map(|(key, text)| (key.as_str(), text.as_str())).collect();
        assert_eq!(found, *expected, "{program}");
        replace_words(*reader, program, "ære");
    }
}

#[test]
fn constants_have_the_names_of_their_scopes() {
    check(&[
        (
            &KOTLIN,
            "package a.b\nimport x.Y\n\nobject Tekster {\n    const val A_SMS = \"Hei. \" +\n        \"Ha det\"\n\n    private const val B: String = \"Hallo\"\n}\nconst val C = \"x\"\n",
            &[("Tekster/A_SMS", "Hei. Ha det"), ("Tekster/B", "Hallo"), ("C", "x")],
        ),
        (
            &JAVA,
            "package a;\npublic class Mapper {\n  @Value(\"x\") private static final String SMS = \"Hei %s\"\n    + \", ha det\";\n  Map<String, String> M = Map.of(\"a\", \"b\");\n}\n",
            &[("Mapper/SMS", "Hei %s, ha det"), ("Mapper/M", "a"), ("Mapper/M", "b")],
        ),
        (
            &CSHARP,
            "namespace A.B;\n#region Don't\n[Foo(\"x\")]\npublic static class T\n{\n  public const string SmsNn = \"Koden er $code$\";\n  public string Epost { get; set; } = \"Hei\";\n  public string Navn => \"Ha det\";\n  public string F(int x) => \"G\";\n}\n",
            &[
                ("T/SmsNn", "Koden er $code$"),
                ("T/Epost", "Hei"),
                ("T/Navn", "Ha det"),
                ("T/F", "G"),
            ],
        ),
        (
            &TYPESCRIPT,
            "import { a } from \"./a\";\nexport const varsel_sms = `Hei`\nexport const t: Record<string, string> = {\n  sms: 'Hei',\n  \"e-post\": { tittel: \"Om/saken\" },\n};\nclass A { static readonly x: string = \"y\"; f(): string { return \"z\" } }\nfunction g() { return \"w\" }\nconst h = (x?: string) => x ? \"ja\" : \"nei\"\n",
            &[
                ("varsel_sms", "Hei"),
                ("t/sms", "Hei"),
                ("t/e-post/tittel", "Om/saken"),
                ("A/x", "y"),
                ("A/f", "z"),
                ("g", "w"),
                ("h", "ja"),
                ("h", "nei"),
            ],
        ),
        (
            &PYTHON,
            "\"\"\"Tekster.\"\"\"\nSMS = \"Hei\"\nT = {\"sms\": \"Hei \"\n  \"du\", 'epost': 'Ho'}\nclass A(B):\n    \"\"\"x\"\"\"\n    x: str = \"y\"\n    def f(self, a: str = \"d\") -> str:\n        if a:\n            return \"z\"\n        return 'w'\n    z = 'q'\nU = (\"a\"\n     \"b\")\n",
            &[
                ("SMS", "Hei"),
                ("T/sms", "Hei du"),
                ("T/epost", "Ho"),
                ("A/x", "y"),
                ("A/f/a", "d"),
                ("A/f", "z"),
                ("A/f", "w"),
                ("A/z", "q"),
                ("U", "ab"),
            ],
        ),
    ]);
}

#[test]
fn functions_properties_and_constants_of_enumerations_are_names() {
    check(&[
        (
            &KOTLIN,
            "object Vurder : Mal {\n    override fun smsTekst() = \"Hei\"\n    override fun epost(): String {\n        return \"Ho\"\n    }\n    val tittel: String\n        get() = \"Sak\"\n    fun f(): String =\n        \"g\"\n    override fun h(): String {\n        val x = \"i\"\n    }\n}\n",
            &[
                ("Vurder/smsTekst", "Hei"),
                ("Vurder/epost", "Ho"),
                ("Vurder/tittel", "Sak"),
                ("Vurder/f", "g"),
                ("Vurder/h/x", "i"),
            ],
        ),
        (
            &KOTLIN,
            "enum class Mal(val a: String) {\n    A(\"Hei\"),\n    B(sms = \"Ho\", epost = \"Ha\") {\n        override fun f() = \"g\"\n    };\n    fun k(x: Int) = when (x) {\n        1 -> \"en\"\n        else -> \"to\"\n    }\n}\nval m = mapOf(\"sms\" to \"x\", KEY to \"y\")\n",
            &[
                ("Mal/A", "Hei"),
                ("Mal/B/sms", "Ho"),
                ("Mal/B/epost", "Ha"),
                ("Mal/B/f", "g"),
                ("Mal/k", "en"),
                ("Mal/k/else", "to"),
                ("m/sms", "x"),
                ("m/KEY", "y"),
            ],
        ),
        (
            &JAVA,
            "enum M { A(\"x\"), B(\"y\"); String f() { switch (a) { case \"sms\": return \"z\"; case B -> \"w\"; } } }\nclass C { String g(String a) throws X { if (a) { return \"h\"; } return a == null ? \"i\" : \"j\"; } void k() { f(\"l\"); } }",
            &[
                ("M/A", "x"),
                ("M/B", "y"),
                ("M/f/sms", "z"),
                ("M/f/B", "w"),
                ("C/g", "h"),
                ("C/g", "i"),
                ("C/g", "j"),
                ("C/k", "l"),
            ],
        ),
        (
            &CSHARP,
            "class C { string F(T t) => t switch { T.A => \"a\", T.B => $\"b {x}\", _ => \"c\" }; string G() { var v = new Varsel { Sms = \"d\", Epost = \"e\" }; return H(sms: \"f\"); } string P { get { return \"g\"; } } }",
            &[
                ("C/F/A", "a"),
                ("C/F/B", "b {x}"),
                ("C/F/_", "c"),
                ("C/G/v/Sms", "d"),
                ("C/G/v/Epost", "e"),
                ("C/G/sms", "f"),
                ("C/P", "g"),
            ],
        ),
    ]);
}

#[test]
fn expressions_are_placeholders() {
    check(&[
        (
            &KOTLIN,
            r#"val a = "Hei $navn, ${navn} og ${sak.frist}. Du har ${frister.map { it.dato }} \$5" + x.y + " ok""#,
            &[("a", "Hei {{navn}}, ${navn} og ${sak.frist}. Du har {{map}} $5{{y}} ok")],
        ),
        (
            &KOTLIN,
            "val b = navn + \" har svart\" + f(\"z\")\nval c = $$\"\"\"5 $x $$y\"\"\"\nval d = \"${'$'}x\"\n",
            &[("b", "{{navn}} har svart{{f}}"), ("b", "z"), ("c", "5 $x {{y}}"), ("d", "$x")],
        ),
        (
            &TYPESCRIPT,
            "const a = `Hei ${navn}, ${sak ? `Sak ${id}` : \"\"} \\${x} ${a + \"b\"}`;\n",
            &[("a", "Hei ${navn}, {{sak}} ${x} {{a}}"), ("a", "Sak ${id}"), ("a", "{{a}}b")],
        ),
        (
            &PYTHON,
            "a = f\"Hei {navn}, {x.y!r} {{z}} {dato:%d. %B} {f('æ')}\"\nb = \"{x} %s\" % x\nc = rf'\\d {x}' b'no'\n",
            &[
                ("a", "Hei {navn}, {{y}} {z} {{dato}} {{f}}"),
                ("a", "æ"),
                ("b", "{x} %s"),
                ("c", r"\d {x}"),
            ],
        ),
        (
            &CSHARP,
            "var a = $\"Hei {navn}, {dato:d. MMMM} {{x}} {(a ? \"ja\" : \"nei\")}\"; var b = $@\"c:\\{x} \"\"y\"\"\"; var c = $$\"\"\"{x} {{y}} {\"\"\";",
            &[
                ("a", "Hei {navn}, {{dato}} {x} {{value}}"),
                ("a", "ja"),
                ("a", "nei"),
                ("b", "c:\\{x} \"y\""),
                ("c", "{x} {{y}} {"),
            ],
        ),
    ]);
}

#[test]
fn indentation_is_no_part_of_the_text() {
    check(&[
        (
            &JAVA,
            "String a = \"\"\"\n    Hei  \n      du\n\n    \"ho\" \\\n    ja\\n\n    \"\"\";",
            &[("a", "Hei\n  du\n\n\"ho\" ja\n\n")],
        ),
        (
            &KOTLIN,
            "val a = \"\"\"\n    Hei $x\n      du\n\"\"\".trimIndent()\nval b = \"\"\"\n   |Hei\n   |  du\n\"\"\".trimMargin()\nval c = \"\"\"\n   >Hei\"\"\".trimMargin(\">\")\nval d = \"\"\"<p>\"x\"</p>\"\"\"\"\n",
            &[("a", "Hei {{x}}\n  du"), ("b", "Hei\n  du"), ("c", "Hei"), ("d", "<p>\"x\"</p>\"")],
        ),
        (
            &CSHARP,
            "var a = \"\"\"\r\n    Hei\r\n      \"du\"\r\n    \"\"\"; var b = \"\"\"x\"\"\";",
            &[("a", "Hei\r\n  \"du\""), ("b", "x")],
        ),
        (&PYTHON, "a = dedent(\"\"\"\n    Hei\n    du\n\"\"\")\n", &[("a", "Hei\ndu")]),
        (&TYPESCRIPT, "const a = dedent`\n  Hei\n  du\n`;\n", &[("a", "Hei\ndu")]),
    ]);
}

#[test]
fn escape_sequences_are_characters() {
    check(&[
        (&JAVA, r#"a = "\u00e5\t\"x\" \uD83D\uDE00\101\0";"#, &[("a", "å\t\"x\" 😀A\0")]),
        (&KOTLIN, r#"val a = "\u00e5\t\"x\" \uD83D\uDE00""#, &[("a", "å\t\"x\" 😀")]),
        (&CSHARP, r#"a = "\xe5\U0001F600\e";"#, &[("a", "å😀\u{1b}")]),
        (&TYPESCRIPT, "a = '\\u{1F600}\\xe5\\'\\\nx'", &[("a", "😀å'x")]),
        (&PYTHON, "a = '\\U0001F600\\xe5\\d\\\nx'", &[("a", "😀å\\dx")]),
    ]);
}

#[test]
fn comments_characters_and_patterns_derail_nothing() {
    check(&[
        (&KOTLIN, "/* \" /* */ \" */ val c = '\"' // \"\nval `a b` = \"x\"\n", &[("a b", "x")]),
        (&JAVA, "/* ' */ char c = '\"', d = '\\''; String a = \"x\"; // '\n", &[("a", "x")]),
        (
            &TYPESCRIPT,
            "const r = /[\"/]'/g, a = 1 / 2, b = \"x\" / 3\nx = <p>it's</p>\nif (a) /\"/.test(b)\nconst c = 'y'\n",
            &[("b", "x"), ("c", "y")],
        ),
        (&PYTHON, "a = 'x' # it's\nb = \"unclosed\nc = 'y'\n", &[("a", "x"), ("c", "y")]),
    ]);
}

#[test]
fn the_innermost_call_is_known() {
    for (reader, program, expected) in [
        (
            &KOTLIN as &dyn Reader,
            "fun a() { text(bokmal { +\"x\" }, nynorsk { +\"y\" }) }",
            ["bokmal", "nynorsk"],
        ),
        (&KOTLIN, "val a = text(bokmal(\"x\"), nynorsk(\"y\"))", ["bokmal", "nynorsk"]),
        (
            &KOTLIN,
            "fun a() { bokmal { if (b) { +\"x\" + c } else { +\"y\" } } }",
            ["bokmal", "bokmal"],
        ),
        (&JAVA, "a = f(String.format(\"x\", b), \"y\");", ["format", "f"]),
        (&TYPESCRIPT, "const a = html`x`, b = t<A>('y')", ["html", "t"]),
        (&PYTHON, "a = f(_('x'), g={'b': 'y'})", ["_", "f"]),
    ] {
        let found = read(reader, program).entries.into_iter().map(|entry| entry.call.unwrap());
        assert_eq!(found.collect::<Vec<_>>(), expected, "{program}");
    }
    let outside = read(&KOTLIN, "fun a() { f { fun b() = \"x\" } }");
    assert_eq!(outside.entries.len(), 1);
}

/// Files as agencies have them.
#[test]
fn shapes_of_real_repositories_are_read() {
    check(&[
        (
            &KOTLIN,
            "object MeldingTexts {\r\n    const val SAK_SMS_TEXT =\r\n        \"Du har fått et brev fra Nordvik. \" +\r\n            \"Logg inn for å lese det.\"\r\n\r\n    const val SAK_EMAIL_BODY = \"<!DOCTYPE html><html><body>\" +\r\n        \"<p>Hei 😀.</p>\\t</body></html>\" // brev\r\n}\r\n",
            &[
                (
                    "MeldingTexts/SAK_SMS_TEXT",
                    "Du har fått et brev fra Nordvik. Logg inn for å lese det.",
                ),
                (
                    "MeldingTexts/SAK_EMAIL_BODY",
                    "<!DOCTYPE html><html><body><p>Hei 😀.</p>\t</body></html>",
                ),
            ],
        ),
        (
            &KOTLIN,
            "@Component\nclass Mal(private val env: Env) {\n    private val log = logger()\n\n    fun brev(frist: LocalDate): Epost {\n        log.info(\"lager {}\", frist)\n        return Epost(\n            tittel = \"Svar innen ${frist.format(FMT)}\",\n            html = \"\"\"\n                <p>Hei</p>\n                <a href=\"${env.url}\">Svar</a>\n            \"\"\".trimIndent()\n        )\n    }\n}\n",
            &[
                ("Mal/brev", "lager {}"),
                ("Mal/brev/tittel", "Svar innen {{format}}"),
                ("Mal/brev/html", "<p>Hei</p>\n<a href=\"${env.url}\">Svar</a>"),
            ],
        ),
        (
            &KOTLIN,
            "object Vedtak : Maler<Dto> {\n    override val template = lag(\n        title = text(bokmal { +\"Vedtak\" }, nynorsk { +\"Vedtaket\" }),\n    ) {\n        avsnitt {\n            text(\n                bokmal { +\"Du får \" + belop.format() + \" kroner.\" },\n            )\n        }\n    }\n}\n",
            &[
                ("Vedtak/template/title", "Vedtak"),
                ("Vedtak/template/title", "Vedtaket"),
                ("Vedtak/template", "Du får {{format}} kroner."),
            ],
        ),
        (
            &TYPESCRIPT,
            "export const førstegangsvarsel_epost = (navn: string) => `<html>\n<head><style>p { color: red; }</style></head>\n<p>Hei ${navn}</p></html>`;\nmodule.exports = { send: async (x) => { await mail({ subject: 'Om saken', text: \"Hei \" + x.navn }) } }\n",
            &[
                (
                    "førstegangsvarsel_epost",
                    "<html>\n<head><style>p { color: red; }</style></head>\n<p>Hei ${navn}</p></html>",
                ),
                ("exports/send/subject", "Om saken"),
                ("exports/send/text", "Hei {{navn}}"),
            ],
        ),
    ]);
}

#[test]
fn every_style_holds_what_is_written_in_it() {
    for (reader, start, end) in [
        (&KOTLIN as &dyn Reader, "\"", "\""),
        (&KOTLIN, "\"\"\"", "\"\"\""),
        (&KOTLIN, "\"\"\"\n    Hei\n    ", "\n\"\"\".trimIndent()"),
        (&KOTLIN, "\"\"\"\n    |Hei\n    |", "\n\"\"\".trimMargin()"),
        (&JAVA, "\"", "\""),
        (&JAVA, "\"\"\"\n  ", "\"\"\""),
        (&CSHARP, "\"", "\""),
        (&CSHARP, "@\"", "\""),
        (&CSHARP, "$\"", "\""),
        (&CSHARP, "$@\"", "\""),
        (&CSHARP, "\"\"\"\n  ", "\n  \"\"\""),
        (&TYPESCRIPT, "'", "'"),
        (&TYPESCRIPT, "\"\\u00e5 ", "\""),
        (&TYPESCRIPT, "`", "`"),
        (&PYTHON, "'", "'"),
        (&PYTHON, "'\\u00e5 ", "'"),
        (&PYTHON, "f\"", "\""),
        (&PYTHON, "r'", "'"),
        (&PYTHON, "'''", "'''"),
        (&PYTHON, "f'''", "'''"),
    ] {
        let before = texts(reader, &format!("x = {start}Hei  du{end}"));
        let before = &before[0].1;
        let mut written = 0;
        for fragment in fragments(400) {
            let scalar = format!("{start}Hei  du{end}");
            let Some(encoded) = reader.write(&scalar, &fragment) else { continue };
            let program = format!("x = {start}Hei {encoded} du{end}");
            let expected = before.replace("Hei  du", &format!("Hei {fragment} du"));
            assert_eq!(texts(reader, &program), [("x".to_owned(), expected)], "{program}");
            written += 1;
        }
        assert!(written > 40, "{start}: {written}");
    }
}

#[test]
fn edits_stay_within_a_literal_and_keep_expressions() {
    let program = "val a = \"Hei $navn, du \" + \"har svart\"\n";
    let entry = &read(&KOTLIN, program).entries[0];
    assert_eq!(entry.text, "Hei {{navn}}, du har svart");
    assert!(entry.replacement(14..20, "ble").is_none(), "over two literals");
    assert!(entry.replacement(0..6, "Hallo").is_none(), "divides an expression");
    assert!(entry.replacement(0..14, "Hallo {{navn}}").is_none(), "writes an expression as text");
    let (range, scalar) = entry.replacement(0..13, "Hallo").unwrap();
    assert_eq!(
        (program.get(range).unwrap(), program.get(scalar).unwrap()),
        ("Hei $navn,", "\"Hei $navn, du \"")
    );
}

#[test]
fn any_file_is_read_in_linear_time() {
    let readers: [&dyn Reader; 5] = [&KOTLIN, &JAVA, &CSHARP, &TYPESCRIPT, &PYTHON];
    for part in [
        "\"${",
        "((((",
        "+",
        "\"",
        "'",
        "\\",
        "\"\"\"",
        "`${",
        "f\"{",
        "$\"{",
        "{:",
        "/",
        "[/",
        "$$",
        "a.",
        "\"a\"+",
        "/*",
        "{",
        "}",
        "@\"",
        "#",
        "class A{",
        "x:{",
        "def f():\n ",
        "\n",
        "(\"",
        "a=",
        "<",
        "\\u",
        "`",
        "{{",
        "}}",
    ] {
        for reader in readers {
            let read = |length: usize| {
                let program = part.repeat(length / part.len());
                let start = std::time::Instant::now();
                // Too many texts are an error.
                let _ = reader.read(&program);
                start.elapsed()
            };
            let (short, long) = (read(1 << 15), read(1 << 18));
            // Eight times the length; other programs may run beside.
            assert!(
                long < short * 30 + Duration::from_millis(200),
                "{part:?}: {short:?}, {long:?}"
            );
        }
    }
}
