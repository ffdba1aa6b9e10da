#!/usr/bin/env bash
# A machine as the book finds it, imitated: machine.sh SOURCES RELEASE PLACE STEPS
# Its own accounts, /etc, /opt, /srv, /var/lib, /run and network; a service manager and packages that are not real; nginx, if there, that is.
set -euo pipefail
# Whatever the process that starts it keeps to itself.
umask 022
sources=$1 release=$2 place=$3 steps=$4

ip link set lo up
mkdir -p "$place"/{etc,bin,stubs}
cp -a /etc/. "$place/etc"
mount --bind "$place/etc" /etc
for folder in /opt /srv /run /var/lib /var/log; do mount -t tmpfs tmpfs "$folder"; done
mkdir -p /var/lib/nginx /var/log/nginx /etc/systemd/system /var/backups
for program in /usr/local/bin/*; do ln -s "$place/local/$(basename "$program")" "$place/bin/"; done
mkdir "$place/local" && mount --bind /usr/local/bin "$place/local" && mount --bind "$place/bin" /usr/local/bin
mount -t tmpfs tmpfs /var/backups

cp -a "$release" /srv/release
echo geheim >/srv/mail-password
echo "127.0.0.1 socialreturn.example.nl" >>/etc/hosts
mkdir -p /etc/ssl/socialreturn
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=socialreturn.example.nl \
  -addext subjectAltName=DNS:socialreturn.example.nl -keyout /etc/ssl/socialreturn/privkey.pem -out /etc/ssl/socialreturn/fullchain.pem 2>/dev/null
export CURL_CA_BUNDLE=/etc/ssl/socialreturn/fullchain.pem

cat >"$place/stubs/systemctl" <<'STUB'
#!/usr/bin/env bash
# What the book asks of a service manager, by what the unit says.
unit=/etc/systemd/system/socialreturn.service
get() { sed -n "s/^$1=//p" "$unit" | tail -1; }
start() {
  install -d -m "$(get StateDirectoryMode)" -o "$(get User)" -g "$(get Group)" "/var/lib/$(get StateDirectory)"
  (
    set -a
    . "$(get EnvironmentFile)"
    set +a
    cd "$(get WorkingDirectory)" && umask "$(get UMask)"
    exec setpriv --reuid="$(get User)" --regid="$(get Group)" --init-groups --inh-caps=-all --bounding-set=-all --no-new-privs $(get ExecStart)
  ) >/run/portal.out 2>&1 &
  echo $! >/run/portal.pid
  until grep -q "listens on" /run/portal.out; do
    kill -0 "$(cat /run/portal.pid)" 2>/dev/null || { cat /run/portal.out; return 1; }
    sleep 0.2
  done
}
stop() {
  kill -TERM "$(cat /run/portal.pid)"
  timeout "$(get TimeoutStopSec)" tail --pid="$(cat /run/portal.pid)" -f /dev/null
}
case "$*" in
  daemon-reload) ;;
  "enable --now socialreturn" | "start socialreturn") start ;;
  "stop socialreturn") stop ;;
  "reload nginx") nginx ;;
  *) echo "systemctl $* is not imitated"; exit 2 ;;
esac
STUB
printf '#!/bin/sh\n' >"$place/stubs/timedatectl"
# Packages are installed already, or the lines that need them fail.
printf '#!/bin/sh\n' >"$place/stubs/apt-get"
chmod +x "$place"/stubs/*
export PATH="$place/stubs:$PATH"

[ -e /proc/net/if_inet6 ] || sed -i '/\[::\]/d' "$sources/docs/operations/nginx.conf"
cd "$sources"
. "$steps"
