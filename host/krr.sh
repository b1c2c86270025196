#!/usr/bin/env bash
# Runs krr from this checkout, and builds it first if it is not up to date. KRR names a program to run instead.
set -euo pipefail

if [ -z "${KRR:-}" ]; then
  root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
  if ! command -v cargo > /dev/null; then
    echo "error: krr is built on its first run, which needs Rust and a C compiler: https://rustup.rs" >&2
    exit 4
  fi
  # In the checkout, whose toolchain file then counts, and with a target folder that is nobody else's.
  (cd "$root" && cargo build --quiet --release --locked --package krr-host --target-dir "$root/target") >&2
  KRR=$root/target/release/krr
fi
exec "$KRR" "$@"
