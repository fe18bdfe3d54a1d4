#!/bin/sh
# Checks files against PDF/A-1b with Apache PDFBox Preflight.
#
#	preflight.sh FILE...        exit code 0 when all are valid, 1 when not
#
# Debian: apt-get install default-jre-headless libpdfbox2-java libactivation-java libjaxb-api-java
# Exit code 77: java or a jar is missing.
jars=/usr/share/java
path=
for jar in preflight pdfbox2 fontbox2 xmpbox commons-logging pdfbox2-tools jaxb-api javax.activation; do
	[ -e "$jars/$jar.jar" ] || { echo "missing: $jars/$jar.jar"; exit 77; }
	path="$path:$jars/$jar.jar"
done
command -v java >/dev/null || { echo "missing: java"; exit 77; }
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
printf '%s\n' "$@" >"$work/list"
java -cp "$path" org.apache.pdfbox.preflight.Validator_A1b batch "$work/list" >"$work/report" 2>&1
grep -v -e '^	at ' -e '^$' "$work/report" | grep -e ' valid PDF/A-1b file' -e '^[0-9.]* : ' -e Exception -e Error
[ "$(grep -c 'is a valid PDF/A-1b file' "$work/report")" -eq $# ]
