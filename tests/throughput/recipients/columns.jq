# Computes the columns of `krr screen` for the dispatch in dispatch.md. Days are compared as they are written, not in
# UTC: jq reads no time zones.
def is_fresh($details; $name):
  [$details[$name + "_oppdatert"], $details[$name + "_sist_verifisert"] | strings | .[:10]] | any(. >= "2025-05-29");

def channel($person; $details; $by_sms):
  if $person.status != "AKTIV" or $person.reservasjon != "NEI" then "not_sent"
  elif is_fresh($details; "epostadresse") then "email"
  elif $by_sms then "sms"
  else "not_sent" end;

def row($number; $person):
  ($person.kontaktinformasjon // {}) as $details
  | is_fresh($details; "mobiltelefonnummer") as $by_sms
  | channel($person; $details; $by_sms) as $channel
  | {
      row: $number,
      delivery: $channel,
      fallback: (if $channel == "email" and $by_sms then "sms" else null end),
      language: $person.spraak,
      address: (
        if $channel == "email" then $details.epostadresse | ascii_downcase
        elif $channel == "sms" then $details.mobiltelefonnummer
        else null end
      )
    };

[.personer | to_entries[] | row(.key + 1; .value)]
| group_by(.address)
| map(
    if .[0].address == null then .[]
    else .[0], (.[1:][] | .delivery = "not_sent" | .fallback = null) end
  )
| sort_by(.row)[]
| [.row, .delivery, .fallback, .language]
| @csv
