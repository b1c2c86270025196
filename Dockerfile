# A static binary in an empty image:
#
#     docker build --tag krr .
#     docker run --rm --volume "$PWD:/work:ro" krr check

FROM rust:1-slim-bookworm AS build
WORKDIR /source
COPY . .
ENV RUSTFLAGS="-C target-feature=+crt-static"
# With a target of its own, the flags are not those of build scripts and macros.
RUN target="$(uname -m)-unknown-linux-gnu" \
    && cargo build --profile release-lto --locked --package krr-host --target "$target" \
    && cp "target/$target/release-lto/krr" /krr

FROM scratch
COPY --from=build /krr /krr
USER 65532:65532
WORKDIR /work
ENTRYPOINT ["/krr"]
