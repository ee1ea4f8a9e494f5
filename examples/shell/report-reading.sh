#!/usr/bin/env bash
# Reports a meter reading. Meldet einen Zählerstand.
#
#   KUNDENPORTAL_KEY=bkk_… ./report-reading.sh https://portal.example.org 300001001 13512
#
# Sent again on the same day it is the same report: the portal answers as before and stores nothing twice.
set -euo pipefail
portal=${1:?address of the portal}
contract=${2:?number of the contract}
value=${3:?what the counter shows, with a point before decimals}
: "${KUNDENPORTAL_KEY:?the key from the settings of your account}"

# The key comes on standard input, so that no list of processes shows it.
printf 'header = "Authorization: Bearer %s"\n' "$KUNDENPORTAL_KEY" |
    curl --config - --silent --show-error --fail-with-body \
        --request POST "$portal/api/v1/me/contracts/$contract/readings" \
        --header "Content-Type: application/json" \
        --header "Idempotency-Key: reading-$contract-$(date +%F)-$value" \
        --data "{\"value\": \"$value\"}"
echo
