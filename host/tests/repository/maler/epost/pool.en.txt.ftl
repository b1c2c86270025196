<#-- Sent the day before. -->
Hello ${name}

<#if closed>The pool is closed on ${date}.<#else>The pool is open on ${date}.</#if>

Kind regards, Nordvik municipality

Your email address comes from Norway's national Contact and Reservation Register. Update your contact information: https://www.norge.no/nb/oppdater-kontaktinformasjon
