#!/bin/bash
# Whether Keycloak serves. Bash alone: the image has neither curl nor grep.
set -euo pipefail

exec 3<>/dev/tcp/127.0.0.1/9000
printf 'GET /health/ready HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n' >&3
read -r _ status _ <&3
[[ $status == 200 ]]
