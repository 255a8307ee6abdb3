#!/usr/bin/env bash
# A ride by curl, from a new key to the settled escrow: examples/ride.sh [address of the market]
set -euo pipefail
cd "$(dirname "$0")"
URL=${1:-http://127.0.0.1:8080}
AUTH="X-Signed-In: not yet"
wallet() { node wallet.mjs "$@"; }
get() { node -p "JSON.parse(fs.readFileSync(0)).$1"; }
ask() { curl -sS --fail-with-body -H "$AUTH" "$URL$1"; }
post() { curl -sS --fail-with-body -H "$AUTH" -H "Idempotency-Key: $(date +%s)-$RANDOM$RANDOM" -H 'Content-Type: application/json' "$URL$1" -d "$2"; }

# 1. A new key is a new account. To sign in, sign the message that the market makes for it.
eval "$(wallet new)"
ME=$(wallet address)
SIGNED=$(post /v1/auth/nonce "{\"address\": \"$ME\"}" | wallet sign-in)
AUTH="Authorization: Bearer $(post /v1/auth/verify "$SIGNED" | get access_token)"

# 2. 20.00 demo dollars from the faucet; two signatures bring them into your account at the escrow. No ether is needed.
post /v1/dev/faucet "{\"to\": \"$ME\", \"amount\": \"20000000\"}" >/dev/null
until [[ $(ask /v1/account | get wallet) == 20000000 ]]; do sleep 0.5; done
post /v1/account/deposits "$(ask /v1/chain | wallet deposit 20000000)" >/dev/null
until [[ $(ask /v1/account | get available) == 20000000 ]]; do sleep 0.5; done

# 3. From where to where? Ask for a quote, sign what it says, post it.
FROM=$(ask "/v1/places?q=harbour+steps" | get 'items.map((at) => `{"lat": ${at.lat}, "lng": ${at.lng}}`)[0]')
TO=$(ask "/v1/places?q=arena" | get 'items.map((at) => `{"lat": ${at.lat}, "lng": ${at.lng}}`)[0]')
eval "$(wallet codes)"
QUOTE=$(post /v1/quotes "{\"service\": \"ride\", \"stops\": [$FROM, $TO], \"codes\": \"$CODES\", \"blind\": \"$BLIND\"}")
NEED=$(post /v1/needs "$(wallet need <<<"$QUOTE")" | get id)
echo "posted $NEED"

# 4. Follow it. The vehicle shows four digits: if they are right, release the start code. On arrival hand over the end code.
curl -sSN -H "$AUTH" "$URL/v1/needs/$NEED/events" | while read -r FIELD VALUE; do
  case $FIELD$VALUE in
    data:*'"bid_id":"'*) BID=${VALUE#*'"bid_id":"'} DIGITS=$(wallet digits "$BLIND" "${BID%%\"*}") ;;
    data:*'"text":"My digits are '"${DIGITS:-?}"*) echo "boarding, $DIGITS" && post "/v1/needs/$NEED/start" "{\"code\": \"$START\"}" >/dev/null ;;
    data:*'"phase":"at_dropoff"'*) echo "arrived" && post "/v1/needs/$NEED/receipt" "{\"code\": \"$END\"}" >/dev/null ;;
    data:*'"phase":"'*) PHASE=${VALUE#*'"phase":"'} && echo "${PHASE%%\"*}" ;;
  esac
done
ask "/v1/needs/$NEED" | get 'escrow'
