#!/usr/bin/env bash
# The layout of the image, imitated: container.sh PROGRAM PLACE UID WORKDIR VOLUMES ENV... -- STEPS
# A root and a program folder that are read-only, /tmp in memory, volumes of the image's account, no capabilities, a network of its own.
set -euo pipefail
# Whatever the process that starts it keeps to itself.
umask 022
program=$1 place=$2 uid=$3 workdir=$4 volumes=$5
shift 5
settings=()
while [ "$1" != -- ]; do settings+=("$1"); shift; done
shift
steps=$1

ip link set lo up
root=$place/root
mkdir -p "$root"
mount --bind "$root" "$root"
mkdir -p "$root"/{usr,etc,proc,dev,tmp,run/secrets} "$root$workdir"
for link in bin sbin lib lib64; do [ -L "/$link" ] && cp -P "/$link" "$root/$link"; [ -L "/$link" ] || [ ! -d "/$link" ] || { mkdir "$root/$link"; mount --bind "/$link" "$root/$link"; }; done
show() { mkdir -p "$root$2"; mount --bind "$1" "$root$2"; mount -o remount,bind,ro "$root$2"; }
show /usr /usr
show /etc /etc
show "$program" "$workdir"
runtime=$(dirname "$(realpath "$(command -v dotnet)")")
case $runtime in /usr/*) ;; *) show "$runtime" "$runtime" ;; esac
for volume in $volumes; do
  install -d -m 0700 -o "$uid" -g "$uid" "$place/volumes$volume"
  mkdir -p "$root$volume"
  mount --bind "$place/volumes$volume" "$root$volume"
done
printf 'geheim' >"$root/run/secrets/Mail__Smtp__Password"
chown "$uid" "$root/run/secrets/Mail__Smtp__Password"
chmod 0400 "$root/run/secrets/Mail__Smtp__Password"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o size=64m,mode=1777 tmpfs "$root/tmp"
mount -o remount,bind,ro "$root"

# As ENTRYPOINT or docker exec would.
portal() {
  chroot "$root" setpriv --reuid="$uid" --regid="$uid" --clear-groups --inh-caps=-all --bounding-set=-all --no-new-privs \
    env -i PATH=/usr/local/bin:/usr/bin:/bin "${settings[@]}" sh -c 'cd "$0" && exec "$@"' "$workdir" "$@"
}
. "$steps"
