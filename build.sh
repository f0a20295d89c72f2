#!/usr/bin/env bash
# Builds visavis, tests it and shows what it found. `./build.sh help` says how.
set -euo pipefail

usage() {
  cat <<'END'
./build.sh [build] [--articles DIR] [--codebook FILE] [--url URL]
                                                        build everything into dist/ and print where the sides stand; URL is
                                                        where dist/ will be served, for oEmbed
./build.sh test                                         run every test and check
./build.sh serve [PORT]                                 build, then serve dist/ on 127.0.0.1
./build.sh bench [--articles DIR] [--codebook FILE]     build, then measure the speed of each stage, native and in a
                                                        browser, and how cost grows with the number of articles
./build.sh fuzz [ROUNDS [SEED]]                         read, code, reconcile and show texts put together at random
./build.sh clean                                        remove what was built (the tools stay cached)

What is missing (a wasm target, wasm-bindgen, wasm-pack, packages from npm, a browser for the tests) is installed first;
Rust, Node and, where there is no apt or no right to use it, the browser must be there.
END
}

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
from=$PWD
cd "$here"

cache=${XDG_CACHE_HOME:-$HOME/.cache}/visavis # tools by version, shared by every checkout
wasm_pack_version=0.15.1
wasm_target=wasm32-unknown-unknown
work=target/visavis # what the build makes on its way to dist/

step() { printf '\033[1m==>\033[0m %s\n' "$*" >&2; }
die() { printf 'build.sh: %s\n' "$*" >&2; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
newer() { # newer FILE INPUT...: FILE exists and no INPUT is newer
  local file=$1 input
  shift
  [ -e "$file" ] || return 1
  for input; do [ ! "$input" -nt "$file" ] || return 1; done
}

# ---------------------------------------------------------------------------------------------------------------- tools

need_rust() {
  if ! have cargo && [ -x "${CARGO_HOME:-$HOME/.cargo}/bin/cargo" ]; then PATH=${CARGO_HOME:-$HOME/.cargo}/bin:$PATH; fi
  have cargo || die "Rust is needed: install it from https://rustup.rs, then run this again"
  [ -d "$(rustc --print sysroot)/lib/rustlib/$wasm_target/lib" ] && return
  have rustup || die "the Rust target $wasm_target is needed: install it (with rustup: rustup target add $wasm_target)"
  step "adding the Rust target $wasm_target"
  rustup target add "$wasm_target"
}

need_wasm_bindgen() { # in exactly the version of Cargo.lock: its output and the crate must match
  local version
  version=$(awk '$0 == "name = \"wasm-bindgen\"" { getline; gsub(/[",]/, ""); print $3; exit }' Cargo.lock)
  tool wasm-bindgen wasm-bindgen-cli "$version" --no-default-features
}

need_wasm_pack() { tool wasm-pack wasm-pack "$wasm_pack_version" --locked; }

# tool PROGRAM CRATE VERSION OPTION...: the program on PATH, built once a version. A debug build is ready in half the time
# and fast enough for our small module.
tool() {
  local program=$1 crate=$2 version=$3 root
  shift 3
  root=$cache/$program-$version
  if [ ! -x "$root/bin/$program" ]; then
    step "installing $crate $version into $root (once, about a minute)"
    cargo install --quiet "$crate" --version "$version" --debug --root "$root" "$@"
  fi
  PATH=$root/bin:$PATH
}

need_node() {
  have node && have npm || die "Node 20 or newer with npm is needed: see https://nodejs.org"
  [ "$(node -p 'parseInt(process.versions.node)')" -ge 20 ] || die "Node 20 or newer is needed; this is $(node --version)"
  if ! newer node_modules/.package-lock.json package-lock.json; then
    step "installing the packages of package-lock.json"
    npm ci --ignore-scripts --silent
    touch node_modules/.package-lock.json
  fi
  PATH=$here/node_modules/.bin:$PATH
}

need_browser() { # a Chromium and its driver, for the tests alone
  local names="chromium chromium-browser google-chrome google-chrome-stable"
  if ! { have chromedriver && { [ -n "${CHROME_PATH:-}" ] || first $names >/dev/null; }; }; then
    { have apt-get && [ "$(id -u)" = 0 ]; } ||
      die "the tests need Chromium (or Chrome) and its chromedriver on PATH; on Debian: apt-get install chromium chromium-driver"
    step "installing Chromium and its driver"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium chromium-driver >/dev/null
  fi
  CHROME_PATH=${CHROME_PATH:-$(first $names)}
  CHROMEDRIVER=$(command -v chromedriver)
  export CHROME_PATH CHROMEDRIVER
}

first() { # the first of these programs that is there
  local name
  for name; do command -v "$name" && return; done
  return 1
}

# ---------------------------------------------------------------------------------------------------------------- build

articles=$here/www/articles
codebook=$here/www/codebooks/istanbul-2025.json
url=

parse_build_options() {
  while [ $# -gt 0 ]; do
    case $1 in
      --articles | --codebook)
        [ $# -gt 1 ] || die "$1 needs a path"
        [ -e "$(cd "$from" && realpath -m -- "$2")" ] || die "$2: no such file or folder"
        if [ "$1" = --articles ]; then articles=$(cd "$from" && realpath -- "$2"); else codebook=$(cd "$from" && realpath -- "$2"); fi
        shift 2
        ;;
      --url)
        [ $# -gt 1 ] || die "$1 needs an address"
        url=$2
        shift 2
        ;;
      *) die "what is $1? ./build.sh help lists the options" ;;
    esac
  done
}

# Cargo for wasm32. Paths of this machine are kept out of the panic messages in the module, so that it is the same
# wherever it is built.
cargo_wasm() {
  local flags
  flags="--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}/registry/src="$'\x1f'"--remap-path-prefix=$(rustc --print sysroot)="
  CARGO_ENCODED_RUSTFLAGS="$flags"$'\x1f'"--remap-path-prefix=$here=" cargo "$@"
}

build_command_line() { # not through cargo_wasm: native code has no reader to hide paths from
  step "the command line (native)"
  cargo build --release --quiet --bin visavis
  visavis=${CARGO_TARGET_DIR:-target}/release/visavis
}

# Two modules: `visavis`, which every reader of a page loads and which is small before quick, and `visavis-reader`, which
# reads articles in the browser, is quick before small, and is loaded only where that is asked for.
build_wasm() {
  module visavis page page -O1 # more of wasm-opt makes it shorter, but longer once it is compressed
  module visavis-reader reader release -O1
}

module() { # module NAME FEATURE PROFILE LEVEL
  local name=$1 feature=$2 profile=$3 level=$4 raw
  raw=${CARGO_TARGET_DIR:-target}/$wasm_target/$profile/visavis.wasm
  step "the module $name (WebAssembly)"
  cargo_wasm build --quiet --lib --target "$wasm_target" --profile "$profile" --no-default-features --features "$feature"
  newer "$work/$name/${name}_bg.wasm.gz" "$raw" build.sh Cargo.lock package-lock.json && return
  rm -rf "$work/$name" "$work/raw"
  mkdir -p "$work"
  wasm-bindgen --target web --out-name "$name" --remove-name-section --remove-producers-section --out-dir "$work/raw" "$raw"
  wasm-opt "$level" "$work/raw/${name}_bg.wasm" -o "$work/raw/optimised.wasm"
  mv "$work/raw/optimised.wasm" "$work/raw/${name}_bg.wasm"
  node -e 'const fs = require("fs"), [from, to] = process.argv.slice(1);
    fs.writeFileSync(to, require("zlib").gzipSync(fs.readFileSync(from), { level: 9 }))' \
    "$work/raw/${name}_bg.wasm" "$work/raw/${name}_bg.wasm.gz"
  mv "$work/raw" "$work/$name"
}

# The scripts: `visavis-wasm` and `visavis-reader-wasm` are wasm-bindgen's glue, `visavis-wasm/module` the module's bytes,
# compressed, for the page that must not load anything.
bundle() {
  esbuild --log-level=warning --bundle --minify --target=es2022 --charset=utf8 --loader:.css=text --loader:.gz=binary \
    --external:./visavis-reader.js --alias:visavis-style="./$work/visavis.css" --alias:visavis-wasm="./$work/visavis/visavis.js" \
    --alias:visavis-wasm/module="./$work/visavis/visavis_bg.wasm.gz" \
    --alias:visavis-reader-wasm="./$work/visavis-reader/visavis-reader.js" "$@"
}

build_scripts() {
  step "the scripts"
  esbuild --log-level=warning --minify --charset=utf8 www/visavis.css --outfile="$work/visavis.css"
  bundle www/visavis.js --format=esm --outfile="$work/dist/visavis.js"
  bundle www/visavis-reader.js --format=esm --outfile="$work/dist/visavis-reader.js"
  esbuild --log-level=warning --minify --target=es2022 --charset=utf8 --outdir="$work/dist" www/embed.js www/frame.js
  bundle www/standalone.js --format=iife --log-override:empty-import-meta=silent --outfile="$work/standalone.js"
  cp www/*.d.ts www/custom-elements.json "$work/dist/"
  mkdir -p "$work/dist/words" # English is in the script
  cp www/words/{uk,ru,tr}.json "$work/dist/words/"
  cp "$work/visavis/visavis_bg.wasm" "$work/visavis-reader/visavis-reader_bg.wasm" "$work/dist/"
}

build_pages() {
  local edition
  edition=$(basename "$codebook" .json)
  step "the pages, from $articles"
  "$visavis" compare --codebook "$codebook" --json "$articles" >"$work/dist/$edition.json"
  "$visavis" compare --codebook "$codebook" --csv "$articles" >"$work/dist/$edition.csv"
  "$visavis" compare --codebook "$codebook" --annotations "$articles" >"$work/dist/$edition.annotations.json"
  "$visavis" compare --codebook "$codebook" --json-ld "$articles" >"$work/dist/$edition.jsonld"
  "$visavis" compare --codebook "$codebook" --fragment "$articles" >"$work/fragment.html"
  "$visavis" compare --codebook "$codebook" --fragment --heading-level 1 "$articles" >"$work/alone.html"
  node tools/pages.mjs --edition "$work/dist/$edition.json" --fragment "$work/fragment.html" \
    --alone "$work/alone.html" --script "$work/standalone.js" --url "$url" --out "$work/dist"
}

build() {
  need_rust
  need_node
  need_wasm_bindgen
  build_command_line
  build_wasm
  rm -rf "$work/dist"
  mkdir -p "$work/dist"
  build_scripts
  build_pages
  rm -rf dist
  mv "$work/dist" dist
}

show() {
  echo
  "$visavis" compare --codebook "$codebook" "$articles"
  echo
  echo "The page, one file with everything inside: $here/dist/where-the-sides-stand.html"
}

# ----------------------------------------------------------------------------------------------------------------- test

passed=0
failed=0
report=()
skipped=()

# suite NAME COMMAND...: runs it and adds up the tests that it reports; none at all is a failure.
suite() {
  local name=$1 status=0 p f
  shift
  step "$name"
  "$@" 2>&1 | tee "$work/log" || status=$?
  read -r p f < <(counts <"$work/log")
  if [ "$f" = 0 ] && { [ "$status" != 0 ] || [ "$p" = 0 ]; }; then f=1; fi
  tally "$name" "$p" "$f"
  mapfile -t -O "${#skipped[@]}" skipped < <(grep -ao 'SKIPPED: .*' "$work/log" | sort -u)
}

# check NAME COMMAND...: runs it as one test.
check() {
  local name=$1
  shift
  step "$name"
  if "$@"; then tally "$name" 1 0; else tally "$name" 0 1; fi
}

tally() {
  passed=$((passed + $2))
  failed=$((failed + $3))
  report+=("$(printf '%-28s %5d passed, %d failed, %4d s' "$1" "$2" "$3" "$SECONDS")")
  SECONDS=0
}

# The tests that passed and failed, by the summaries of cargo, wasm-bindgen and node's test runner.
counts() {
  awk '/^ *test result: / { for (i = 1; i < NF; i++) { if ($(i + 1) ~ /^passed/) p += $i; if ($(i + 1) ~ /^failed/) f += $i } }
       /^(#|ℹ) pass [0-9]+$/ { p += $3 } /^(#|ℹ) fail [0-9]+$/ { f += $3 } END { print p + 0, f + 0 }'
}

test_all() {
  need_rust
  need_node
  need_wasm_bindgen
  need_wasm_pack
  need_browser
  mkdir -p "$work"
  export WASM_BINDGEN_TEST_TIMEOUT=${WASM_BINDGEN_TEST_TIMEOUT:-180} WASM_BINDGEN_TEST_DRIVER_TIMEOUT=30
  SECONDS=0
  check "formatting" cargo fmt --check
  check "clippy, native" cargo clippy --quiet --all-targets -- -D warnings
  check "clippy, wasm32" cargo clippy --quiet --all-targets --target "$wasm_target" -- -D warnings
  check "documentation" env RUSTDOCFLAGS="-D warnings" cargo doc --quiet --no-deps
  suite "native tests and examples" cargo test --no-fail-fast
  suite "tests in the browser" wasm-pack test --mode no-install --headless --chrome
  rm -rf dist # so that what follows can't judge an older build
  check "build" "$here/build.sh" build
  check "weight" node tools/weight.mjs dist
  suite "pages, end to end" node --test --test-reporter=spec tests/e2e/*.test.mjs
  echo
  printf '%s\n' "${report[@]}" "${skipped[@]}"
  echo
  echo "$passed passed, $failed failed"
  [ "$failed" = 0 ]
}

# ----------------------------------------------------------------------------------------------------------------- main

command=build
case ${1:-} in
  '' | -*) [[ ${1:-} != -h && ${1:-} != --help ]] || command=help ;;
  *)
    command=$1
    shift
    ;;
esac
case $command in
  build)
    parse_build_options "$@"
    build
    show
    ;;
  test) test_all ;;
  serve)
    build
    exec node tools/serve.mjs dist "${1:-8000}"
    ;;
  bench)
    parse_build_options "$@"
    build
    "$visavis" bench --codebook "$codebook" "$articles"
    need_browser
    node tools/bench.mjs dist "$codebook" "$articles"
    step "how cost grows with the number of articles"
    cargo run --release --quiet --example scale
    ;;
  fuzz)
    need_rust
    VISAVIS_FUZZ_ROUNDS=${1:-5000} VISAVIS_FUZZ_SEED=${2:-$(date +%s)} \
      cargo test --test robustness break_nothing -- --nocapture
    ;;
  clean) rm -rf dist target node_modules ;;
  help) usage ;;
  *)
    usage >&2
    exit 2
    ;;
esac
