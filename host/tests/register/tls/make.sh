#!/usr/bin/env bash
# Makes the certificates of the tests: an authority, and three that it signs for one key.
set -euo pipefail
cd "$(dirname "$0")"
work=$(mktemp -d)
trap 'rm -r "$work"' EXIT

new_key() { openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$1"; }
new_key "$work/authority-key.pem"
new_key key.pem
openssl req -x509 -new -key "$work/authority-key.pem" -subj "/CN=Test authority" -days 36500 -out authority.pem
openssl req -new -key key.pem -subj "/CN=Test server" -out "$work/request.pem"

# sign FILE ALTERNATIVE-NAME END
sign() {
  : > "$work/index"
  cat > "$work/settings" <<SETTINGS
[ca]
default_ca = it
[it]
database = $work/index
new_certs_dir = $work
rand_serial = yes
serial = $work/serial
default_md = sha256
policy = any
x509_extensions = extensions
[any]
commonName = supplied
[extensions]
subjectAltName = $2
basicConstraints = CA:FALSE
SETTINGS
  openssl ca -batch -notext -config "$work/settings" -in "$work/request.pem" \
    -cert authority.pem -keyfile "$work/authority-key.pem" \
    -startdate 20200101000000Z -enddate "$3" -out "$1"
}
sign server.pem IP:127.0.0.1 21200101000000Z
sign other-name.pem DNS:register.example.no 21200101000000Z
sign expired.pem IP:127.0.0.1 20210101000000Z
