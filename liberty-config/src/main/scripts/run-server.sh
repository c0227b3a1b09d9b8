#!/bin/sh
# Runs the server in the foreground, tells where it is once it is up, and takes it along when the
# Maven that started it goes away. Its standard output is the server's, untouched.
#
# usage: run-server.sh <wlp directory> <server name> <port>
set -u
wlp=$1
server=$2
port=$3
log="$wlp/usr/servers/$server/logs/messages.log"
maven=$PPID

rm -f "$log"
"$wlp/bin/server" run "$server" </dev/null &
pid=$!
trap 'kill "$pid" 2>/dev/null' INT TERM HUP

announce() {
  login=$(sed -n 's/.*Sightline console: [^ ]*  user: \([^ ]*\)  password: \([^ ]*\).*/\1, password \2/p' "$log" | tail -n 1)
  cat <<TEXT

  Shop     http://localhost:$port/shop/
  Console  http://localhost:$port/sightline/   sign in as ${login:-one of the configured users}
  Metrics  http://localhost:$port/metrics
  Health   http://localhost:$port/health
  Stop     Ctrl-C

TEXT
}

ready=no
while kill -0 "$pid" 2>/dev/null; do
  if [ "$ready" = no ] && grep -q CWWKF0011I "$log" 2>/dev/null; then
    ready=yes
    announce
  fi
  kill -0 "$maven" 2>/dev/null || kill "$pid" 2>/dev/null
  sleep 1
done
wait "$pid"
