using System;

namespace Nordvik.Profil;

/// <summary>Texts about the "My page" account.</summary>
public static class Tekster
{
    private const string Tabell = "profil.kode"; // not a text

    public const string KodeSmsNb = "Nordvik kommune: Koden din er $code$. Den virker i 10 minutter.";
    public const string KodeSmsNn = "Nordvik kommune: Koden din er $code$. Han verkar i 10 minutt.";
    public const string KodeSmsEn = "Nordvik municipality: Your code is $code$. It works for 10 minutes.";

    public const string PassordEmneNb = "Passordet er endret";
    public const string PassordEpostNb = @"Hei

Passordet til ""Min side"" ble endret {{tid}}. Var det ikke deg, ring 55 00 12 34.

Hilsen Nordvik kommune

Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon";

    public const string PassordEmneNn = "Passordet er endra";
    public const string PassordEpostNn = """
        Hei

        Passordet til "Mi side" vart endra {{tid}}. Var det ikkje deg, ring 55 00 12 43.

        Helsing Nordvik kommune

        Vi har henta e-postadressa di frå det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nn/oppdater-kontaktinformasjon
        """;

    public static string Logg(int antall) => $"Sendte {antall} koder fra {Tabell} ({DateTime.Now:HH:mm})";
}
