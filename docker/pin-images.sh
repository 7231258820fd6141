#!/bin/sh
# Asks the registries for the digests of the images that the compose files name by tag, and writes them into .env,
# where docker compose reads them: from then on it builds from and runs exactly these. Needs docker with buildx.
set -eu
cd "$(dirname "$0")"

images() {
  sed -n 's/.*${\([A-Z]*_IMAGE\):-\([^}]*\)}.*/\1 \2/p' compose.yaml compose.telephone.yaml
}

pinned() {
  images | while read -r name image; do
    digest=$(docker buildx imagetools inspect --format '{{.Manifest.Digest}}' "$image")
    case $digest in
      sha256:*) echo "$name=$image@$digest" ;;
      *) echo "no digest of $image: $digest" >&2; exit 1 ;;
    esac
  done
}

lines=$(pinned)
{
  if [ -f .env ]; then grep -v '^[A-Z]*_IMAGE=' .env || true; fi
  echo "$lines"
} > .env.new
mv .env.new .env
echo "$lines"
