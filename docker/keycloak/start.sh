#!/bin/bash
# Starts Keycloak. An option KC_…_PASSWORD_FILE names a file that holds the password, as secrets of Docker and Kubernetes
# are: so no password stands in a compose file, nor in what "docker inspect" shows.
set -euo pipefail

for option in "${!KC_@}"; do
  if [[ $option == *_PASSWORD_FILE ]]; then
    password=$(<"${!option}")
    export "${option%_FILE}=$password"
    unset "$option"
  fi
done

exec /opt/keycloak/bin/kc.sh "$@"
