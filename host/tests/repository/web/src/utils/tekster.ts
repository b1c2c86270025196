import { formaterDato } from "./dato";

/** Varslene fra feieren og septiktømmingen. */
export const merkelapp = 'Feiing';
const uten = /["'`]/g; // a regular expression, no text

export const feiing_sms = (dato: Date) =>
  `Nordvik kommune: Feieren kommer ${formaterDato(dato, `d. MMMM`)}. Rydd foran ovnen og luken.`;
export const feiing_tittel = "Feieren kommer";
export const feiing_epost = (navn: string, dato: Date) => `<!doctype html>
<html lang="nb">
  <body>
    <p>Hei ${navn.replace(uten, "")} 🙂</p>
    <p>🧹🏠 Feieren kommer ${formaterDato(dato)}. Se https://bit.ly/nordvikfeier for hva du må gjøre.</p>
    <p>Vær gjerne hjemme når feieren kommer, og hold hunden inne. Spørsmål? Ring 55 00 12 34.</p>
    <p>Hilsen Nordvik kommune</p>
    <p>Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon</p>
  </body>
</html>`;

export const tømming_sms = (dato: Date) =>
  'Nordvik kommune: Septiktanken din blir tømt ' + formaterDato(dato) + '. La porten stå åpen.';

export const utleie_sms = (lokale: string, dato: Date) =>
  `Nordvik kommune: ${lokale} er dessverre stengt ${formaterDato(dato)}. Ring 829 12 345 for å få et annet lokale.`;

console.info(`Lastet tekstene: ${[feiing_tittel, merkelapp].join(", ")}`);
