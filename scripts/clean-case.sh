#!/bin/sh
# 一件转移从提交申请到办结，只用 curl：转出地南京，转入地合肥。
# A case from its application to its end by curl alone: from Nanjing to Hefei.
#
#   sh scripts/clean-case.sh <address> <name> <idNumber>
#
# Tokens stand in TOKEN_<LOGIN>, e.g. TOKEN_HEFEI_CLERK=$(npm run -s token -- hefei-clerk).
# ORIGIN and DESTINATION name other agencies, ORIGIN_AREA and DESTINATION_AREA their areas.
set -eu

api="$1/api/v1"
name="$2"
number="$3"
origin="${ORIGIN:-nanjing}"
destination="${DESTINATION:-hefei}"
# Says which attempt this is, should the answer get lost; nothing of the person.
key="clean-case-$(date +%s)-$$"

# call <login> <method> <path> [<body>]: the answer; a refusal ends the script, with what was refused.
call() {
  token=$(eval "echo \"\$TOKEN_$(echo "$1" | tr 'a-z-' 'A-Z_')\"")
  if [ $# -gt 3 ]; then
    curl -sS --fail-with-body -X "$2" "$api$3" -H "Authorization: Bearer $token" \
      -H 'Content-Type: application/json' -H "Idempotency-Key: $key" -d "$4"
  else
    curl -sS --fail-with-body -X "$2" "$api$3" -H "Authorization: Bearer $token"
  fi
}

# member <name>: the first member of that name in the JSON on standard input.
member() {
  grep -o "\"$1\":\"\{0,1\}[^,\"}]*" | head -n 1 | sed 's/^"[^"]*":"\{0,1\}//'
}

# step <login> <step> [<fields>]: takes a step on the version that was answered last.
step() {
  fields="${3:-}"
  answer=$(call "$1" POST "/transfers/$reference/steps/$2" "{\"version\":$version${fields:+,$fields}}") || {
    echo "$2: $answer" >&2
    exit 1
  }
  version=$(echo "$answer" | member version)
  echo "$2: $(echo "$answer" | member state), $(echo "$answer" | member fundsState)"
}

lodged=$(call "$destination-clerk" POST /transfers "{
  \"fromScheme\": \"employee\", \"toScheme\": \"employee\",
  \"originArea\": \"${ORIGIN_AREA:-320100}\", \"destinationArea\": \"${DESTINATION_AREA:-340100}\",
  \"person\": { \"idType\": \"residentId\", \"idNumber\": \"$number\", \"name\": \"$name\" },
  \"applicant\": { \"kind\": \"self\" }
}") || { echo "$lodged" >&2; exit 1; }
reference=$(echo "$lodged" | member reference)
version=$(echo "$lodged" | member version)
echo "$reference"

step "$destination-clerk" accept
# The day by the other side's calendar, which may be a demonstration's.
day=$(echo "$answer" | member startedOn)
step "$origin-clerk" receiveContactLetter
step "$origin-clerk" draftTable
step "$origin-reviewer" sealTable
amount=$(echo "$answer" | member amountDueFen)
step "$origin-finance" prepareRemittance
step "$origin-reviewer" approveRemittance
step "$origin-finance" confirmRemitted "\"bankReference\":\"$reference-OUT\",\"paidOn\":\"$day\""
step "$destination-clerk" recordYears
step "$destination-finance" recordReceipt "\"amountFen\":$amount,\"receivedOn\":\"$day\",\"bankReference\":\"$reference-IN\""
step "$destination-finance" matchReceipt
step "$destination-reviewer" credit

# 告知本人后系统自动办结。Once the person has been told the program closes the case by itself.
tries=0
until [ "$(call "$destination-clerk" GET "/transfers/$reference" | member state)" = completed ]; do
  tries=$((tries + 1))
  [ "$tries" -lt 60 ] || { echo '尚未办结。Not closed yet: the person has not been told.' >&2; exit 1; }
  sleep 1
done
echo 'completed'
