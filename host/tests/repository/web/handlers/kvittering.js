'use strict'

const { send } = require('../lib/send')

// "Kvitteringen" sendes når noen har bestilt et lokale.
module.exports.kvittering = ({ navn, lokale, dato }) => ({
  emne: 'Lokalet er bestilt',
  epost: `Hei ${navn}

Vi har mottatt bestillingen av ${lokale} ${dato}. Nøkkelen henter du på servicetorget.

Hilsen Nordvik kommune

Vi har hentet e-postadressen din fra det nasjonale kontakt- og reservasjonsregisteret. Oppdater kontaktinformasjonen din: https://www.norge.no/nb/oppdater-kontaktinformasjon`
})

module.exports.nokkel = ({ dato }) => ({
  sms: `Nordvik kommune: Husk å levere nøkkelen før ${dato}. Legg den i postkassen ved servicetorget.`
})

module.exports.depositum = () => ({
  sms: 'Nordvik kommune: Betal leien av båtplassen til konto 1234.56.78903 innen fredag.'
})

module.exports.handler = async (hendelse) => {
  await send(module.exports.kvittering(hendelse))
  console.log('Sendte kvittering til ' + hendelse.id)
}
